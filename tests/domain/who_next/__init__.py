"""Who is worth asking next."""
