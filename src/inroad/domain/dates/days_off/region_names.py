"""Regions with public holidays of their own, by their names there and in English.

The codes are those of the `holidays` library (ISO 3166-2, without the country).
"""

REGION_NAMES: dict[str, str] = {
    "AD": (
        "02: Canillo; 03: Encamp; 04: La Massana; 05: Ordino; 06: Sant Julià de Lòria; 07: "
        "Andorra la Vella; 08: Escaldes-Engordany"
    ),
    "AM": (
        "AG: Aragac̣otn, Aragatsotn; AR: Ararat; AV: Armavir; ER: Erevan; GR: Geġark'unik', "
        "Gegharkunik; KT: Kotayk'; LO: Lori; SH: Širak, Shirak; SU: Syunik'; TV: Tavuš, Tavush; "
        "VD: Vayoć Jor, Vayots Dzor"
    ),
    "AR": (
        "A: Salta; B: Buenos Aires; C: Ciudad Autónoma de Buenos Aires, City of Buenos Aires; D: "
        "San Luis; E: Entre Ríos; F: La Rioja; G: Santiago del Estero; H: Chaco; J: San Juan; K: "
        "Catamarca; L: La Pampa; M: Mendoza; N: Misiones; P: Formosa; Q: Neuquén; R: Río Negro; "
        "S: Santa Fe; T: Tucumán; U: Chubut; V: Tierra del Fuego; W: Corrientes; X: Córdoba; Y: "
        "Jujuy; Z: Santa Cruz"
    ),
    "AT": (
        "1: Burgenland, Bgld; 2: Kärnten, Carinthia, Kaernten; 3: Niederösterreich, Lower "
        "Austria; 4: Oberösterreich, Upper Austria; 5: Salzburg; 6: Steiermark, Stmk, Styria; 7: "
        "Tirol, Tyrol; 8: Vorarlberg; 9: Wien, Vienna"
    ),
    "AU": (
        "ACT: Australian Capital Territory; NSW: New South Wales; NT: Northern Territory; QLD: "
        "Queensland; SA: South Australia; TAS: Tasmania; VIC: Victoria; WA: Western Australia; "
        "NSW Western: New South Wales Western Division, NSW Western"
    ),
    "BA": (
        "BIH: Federacija Bosne i Hercegovine, FBiH, Federation of Bosnia and Herzegovina; BRC: "
        "Brčko distrikt, Brcko District; SRP: Republika Srpska"
    ),
    "BE": (
        "Flemish: Flanders, Flemish Region; French: Wallonia; German: German-speaking Community"
    ),
    "BO": (
        "B: El Beni; C: Cochabamba; H: Chuquisaca; L: La Paz; N: Pando; O: Oruro; P: Potosí; S: "
        "Santa Cruz; T: Tarija"
    ),
    "BR": (
        "AC: Acre; AL: Alagoas; AM: Amazonas; AP: Amapá; BA: Bahia; CE: Ceará; DF: Distrito "
        "Federal, Federal District; ES: Espírito Santo; GO: Goiás; MA: Maranhão; MG: Minas "
        "Gerais; MS: Mato Grosso do Sul; MT: Mato Grosso; PA: Pará; PB: Paraíba; PE: Pernambuco; "
        "PI: Piauí; PR: Paraná; RJ: Rio de Janeiro; RN: Rio Grande do Norte; RO: Rondônia; RR: "
        "Roraima; RS: Rio Grande do Sul; SC: Santa Catarina; SE: Sergipe; SP: São Paulo; TO: "
        "Tocantins; São Paulo Capital: São Paulo Capital"
    ),
    "CA": (
        "AB: Alberta; BC: British Columbia, Colombie-Britannique; MB: Manitoba; NB: New "
        "Brunswick, Nouveau-Brunswick; NL: Newfoundland and Labrador, Terre-Neuve-et-Labrador, "
        "Newfoundland; NS: Nova Scotia, Nouvelle-Écosse; NT: Northwest Territories, Territoires "
        "du Nord-Ouest; NU: Nunavut; ON: Ontario; PE: Prince Edward Island, "
        "Île-du-Prince-Édouard, PEI; QC: Quebec; SK: Saskatchewan; YT: Yukon"
    ),
    "CH": (
        "AG: Aargau, Argovia; AI: Appenzell Innerrhoden; AR: Appenzell Ausserrhoden; BE: Bern, "
        "Berne; BL: Basel-Landschaft, Basel Country; BS: Basel-Stadt, Basel, Basel City; FR: "
        "Freiburg, Fribourg; GE: Genève, Geneva; GL: Glarus; GR: Graubünden, Grigioni, Grischun, "
        "Grisons; JU: Jura; LU: Luzern, Lucerne; NE: Neuchâtel; NW: Nidwalden; OW: Obwalden; SG: "
        "Sankt Gallen, St. Gallen, St Gall; SH: Schaffhausen; SO: Solothurn; SZ: Schwyz; TG: "
        "Thurgau, Thurgovia; TI: Ticino; VD: Vaud; VS: Valais, Wallis; ZH: Zürich; Stadt Zurich: "
        "Stadt Zürich"
    ),
    "CL": (
        "AI: Aisén del General Carlos Ibañez del Campo; AN: Antofagasta; AP: Arica y Parinacota; "
        "AR: La Araucanía; AT: Atacama; BI: Biobío; CO: Coquimbo; LI: Libertador General Bernardo "
        "O'Higgins; LL: Los Lagos; LR: Los Ríos; MA: Magallanes; ML: Maule; NB: Ñuble; RM: Región "
        "Metropolitana de Santiago, Santiago Metropolitan Region; TA: Tarapacá; VS: Valparaíso"
    ),
    "DE": (
        "BB: Brandenburg; BE: Berlin; BW: Baden-Württemberg, Baden-Wuerttemberg; BY: Bayern, "
        "Bavaria; HB: Bremen; HE: Hessen, Hesse, Hessia; HH: Hamburg; MV: Mecklenburg-Vorpommern, "
        "Mecklenburg-Western Pomerania, Mecklenburg-West Pomerania; NI: Niedersachsen, Lower "
        "Saxony; NW: Nordrhein-Westfalen, North Rhine-Westphalia, NRW; RP: Rheinland-Pfalz, "
        "Rhineland-Palatinate; SH: Schleswig-Holstein; SL: Saarland; SN: Sachsen, Saxony; ST: "
        "Sachsen-Anhalt, Saxony-Anhalt; TH: Thüringen, Thuringia, Thueringen; Augsburg: Augsburg"
    ),
    "ES": (
        "AN: Andalucía, Andalusia; AR: Aragón; AS: Asturias; CB: Cantabria; CE: Ceuta; CL: "
        "Castilla y León, Castile and Leon; CM: Castilla-La Mancha, Castile-La Mancha; CN: "
        "Canarias, Canary Islands; CT: Cataluña, Catalunya, Catalonia; EX: Extremadura; GA: "
        "Galicia; IB: Islas Baleares, Illes Balears, Balearic Islands, Balearics, Majorca, "
        "Mallorca; MC: Murcia, Region of Murcia; MD: Madrid, Community of Madrid; ML: Melilla; "
        "NC: Navarra, Navarre; PV: País Vasco, Basque Country, Euskadi; RI: La Rioja; VC: "
        "Valenciana, Valencia, Valencian Community; Barcelona: Barcelona"
    ),
    "FI": (
        "01: Ahvenanmaan maakunta, Landskapet Åland, Aland; 02: Etelä-Karjala, Södra Karelen, "
        "South Karelia; 03: Etelä-Pohjanmaa, Södra Österbotten; 04: Etelä-Savo, Södra Savolax; "
        "05: Kainuu, Kajanaland; 06: Kanta-Häme, Egentliga Tavastland; 07: Keski-Pohjanmaa, "
        "Mellersta Österbotten; 08: Keski-Suomi, Mellersta Finland, Central Finland; 09: "
        "Kymenlaakso, Kymmenedalen; 10: Lappi, Lappland, Lapland; 11: Pirkanmaa, Birkaland; 12: "
        "Pohjanmaa, Österbotten, Ostrobothnia; 13: Pohjois-Karjala, Norra Karelen, North Karelia; "
        "14: Pohjois-Pohjanmaa, Norra Österbotten; 15: Pohjois-Savo, Norra Savolax; 16: "
        "Päijät-Häme, Päijänne-Tavastland; 17: Satakunta; 18: Uusimaa, Nyland; 19: "
        "Varsinais-Suomi, Egentliga Finland, Southwest Finland"
    ),
    "FR": (
        "57: Moselle; 6AE: Alsace, Alsace-Moselle; 971: Guadeloupe; 972: Martinique; 973: Guyane, "
        "French Guiana; 974: La Réunion, Reunion; 976: Mayotte; BL: Saint-Barthélemy, St Barts; "
        "MF: Saint-Martin; NC: Nouvelle-Calédonie, New Caledonia; PF: Polynésie Française, French "
        "Polynesia; PM: Saint-Pierre-et-Miquelon; TF: Terres australes françaises; WF: "
        "Wallis-et-Futuna, Wallis and Futuna"
    ),
    "GB": ("ENG: England, England and Wales; NIR: Northern Ireland; SCT: Scotland; WLS: Wales"),
    "IN": (
        "AN: Andaman and Nicobar Islands; AP: Andhra Pradesh; AR: Arunachal Pradesh; AS: Assam; "
        "BR: Bihar; CG: Chhattisgarh; CH: Chandigarh; DH: Dadra and Nagar Haveli and Daman and "
        "Diu; DL: Delhi, New Delhi; GJ: Gujarat; HP: Himachal Pradesh; HR: Haryana; JH: "
        "Jharkhand; JK: Jammu and Kashmir, Kashmir; KA: Karnataka; KL: Kerala; LA: Ladakh; LD: "
        "Lakshadweep; MH: Maharashtra; ML: Meghalaya; MN: Manipur; MP: Madhya Pradesh; MZ: "
        "Mizoram; NL: Nagaland; OD: Odisha, Orissa; PB: Punjab; PY: Puducherry, Pondicherry; RJ: "
        "Rajasthan; SK: Sikkim; TN: Tamil Nadu; TR: Tripura; TS: Telangana; UK: Uttarakhand; UP: "
        "Uttar Pradesh; WB: West Bengal"
    ),
    "IT": (
        "AG: Agrigento; AL: Alessandria; AN: Ancona; AO: Aosta; AP: Ascoli Piceno; AQ: L'Aquila; "
        "AR: Arezzo; AT: Asti; AV: Avellino; BA: Bari; BG: Bergamo; BI: Biella; BL: Belluno; BN: "
        "Benevento; BO: Bologna; BR: Brindisi; BS: Brescia; BT: Barletta-Andria-Trani; BZ: "
        "Bolzano, South Tyrol, Bozen; CA: Cagliari; CB: Campobasso; CE: Caserta; CH: Chieti; CL: "
        "Caltanissetta; CN: Cuneo; CO: Como; CR: Cremona; CS: Cosenza; CT: Catania; CZ: "
        "Catanzaro; EN: Enna; FC: Forli-Cesena; FE: Ferrara; FG: Foggia; FI: Firenze, Florence; "
        "FM: Fermo; FR: Frosinone; GE: Genova, Genoa; GO: Gorizia; GR: Grosseto; IM: Imperia; IS: "
        "Isernia; KR: Crotone; LC: Lecco; LE: Lecce; LI: Livorno, Leghorn; LO: Lodi; LT: Latina; "
        "LU: Lucca; MB: Monza e Brianza, Monza and Brianza; MC: Macerata; ME: Messina; MI: "
        "Milano, Milan; MN: Mantova, Mantua; MO: Modena; MS: Massa-Carrara; MT: Matera; NA: "
        "Napoli, Naples; NO: Novara; NU: Nuoro; OR: Oristano; PA: Palermo; PC: Piacenza; PD: "
        "Padova, Padua; PE: Pescara; PG: Perugia; PI: Pisa; PN: Pordenone; PO: Prato; PR: Parma; "
        "PT: Pistoia; PU: Pesaro e Urbino; PV: Pavia; PZ: Potenza; RA: Ravenna; RC: Reggio "
        "Calabria; RE: Reggio Emilia; RG: Ragusa; RI: Rieti; RM: Roma, Rome; RN: Rimini; RO: "
        "Rovigo; SA: Salerno; SI: Siena; SO: Sondrio; SP: La Spezia; SR: Siracusa, Syracuse; SS: "
        "Sassari; SU: Sud Sardegna; SV: Savona; TA: Taranto; TE: Teramo; TN: Trento, Trent; TO: "
        "Torino, Turin; TP: Trapani; TR: Terni; TS: Trieste; TV: Treviso; UD: Udine; VA: Varese; "
        "VB: Verbano-Cusio-Ossola; VC: Vercelli; VE: Venezia, Venice; VI: Vicenza; VR: Verona; "
        "VT: Viterbo; VV: Vibo Valentia; Forli: Forlì; Andria: Andria; Trani: Trani; Urbino: "
        "Urbino; Cesena: Cesena; Barletta: Barletta; Pesaro: Pesaro"
    ),
    "MY": (
        "01: Johor, Johore; 02: Kedah; 03: Kelantan; 04: Melaka, Malacca; 05: Negeri Sembilan; "
        "06: Pahang; 07: Pulau Pinang, Penang; 08: Perak; 09: Perlis; 10: Selangor; 11: "
        "Terengganu; 12: Sabah; 13: Sarawak; 14: Wilayah Persekutuan Kuala Lumpur, Kuala Lumpur; "
        "15: Wilayah Persekutuan Labuan, Labuan; 16: Wilayah Persekutuan Putrajaya, Putrajaya"
    ),
    "NO": (
        "03: Oslo; 11: Rogaland; 15: Møre og Romsdal; 18: Nordland; 21: Svalbard; 22: Jan Mayen; "
        "31: Østfold; 32: Akershus; 33: Buskerud; 34: Innlandet; 39: Vestfold; 40: Telemark; 42: "
        "Agder; 46: Vestland; 50: Trööndelage, Trøndelag; 55: Romssa, Troms, Tromssan; 56: "
        "Finmarkun, Finnmark, Finnmárkku"
    ),
    "NZ": (
        "AUK: Auckland, Tāmaki-Makaurau; BOP: Bay of Plenty, Toi Moana; CAN: Canterbury, Waitaha; "
        "CIT: Chatham Islands Territory, Chatham Islands, Wharekauri; GIS: Gisborne, Te "
        "Tairāwhiti; HKB: Hawke's Bay, Te Matau-a-Māui; MBH: Marlborough; MWT: Manawatū "
        "Whanganui; NSN: Nelson, Whakatū; NTL: Northland, Te Taitokerau; OTA: Otago, Ō Tākou; "
        "STL: Southland, Te Taiao Tonga; TAS: Tasman, Te tai o Aorere; TKI: Taranaki; WGN: "
        "Greater Wellington, Te Pane Matua Taiao, Wellington, Te Whanganui-a-Tara; WKO: Waikato; "
        "WTC: West Coast, Te Tai o Poutini; South Canterbury: South Canterbury"
    ),
    "PL": (
        "02: Dolnośląskie, Lower Silesia; 04: Kujawsko-pomorskie, Kuyavia-Pomerania; 06: "
        "Lubelskie, Lublin; 08: Lubuskie, Lubusz; 10: Łódzkie, Lodz; 12: Małopolskie, Lesser "
        "Poland; 14: Mazowieckie, Masovia, Mazovia; 16: Opolskie, Opole; 18: Podkarpackie, "
        "Subcarpathia; 20: Podlaskie, Podlasie; 22: Pomorskie, Pomerania; 24: Śląskie, Silesia; "
        "26: Świętokrzyskie; 28: Warmińsko-mazurskie, Warmia-Masuria; 30: Wielkopolskie, Greater "
        "Poland; 32: Zachodniopomorskie, West Pomerania"
    ),
    "PT": (
        "01: Aveiro; 02: Beja; 03: Braga; 04: Bragança; 05: Castelo Branco; 06: Coimbra; 07: "
        "Évora; 08: Faro; 09: Guarda; 10: Leiria; 11: Lisboa, Lisbon; 12: Portalegre; 13: Porto, "
        "Oporto; 14: Santarém; 15: Setúbal; 16: Viana do Castelo; 17: Vila Real; 18: Viseu; 20: "
        "Região Autónoma dos Açores, Azores; 30: Região Autónoma da Madeira, Madeira"
    ),
    "US": (
        "AK: Alaska; AL: Alabama; AR: Arkansas; AS: American Samoa; AZ: Arizona; CA: California; "
        "CO: Colorado; CT: Connecticut; DC: District of Columbia, Washington DC; DE: Delaware; "
        "FL: Florida; GA: Georgia; GU: Guam; HI: Hawaii; IA: Iowa; ID: Idaho; IL: Illinois; IN: "
        "Indiana; KS: Kansas; KY: Kentucky; LA: Louisiana; MA: Massachusetts; MD: Maryland; ME: "
        "Maine; MI: Michigan; MN: Minnesota; MO: Missouri; MP: Northern Mariana Islands; MS: "
        "Mississippi; MT: Montana; NC: North Carolina; ND: North Dakota; NE: Nebraska; NH: New "
        "Hampshire; NJ: New Jersey; NM: New Mexico; NV: Nevada; NY: New York, New York State; OH: "
        "Ohio; OK: Oklahoma; OR: Oregon; PA: Pennsylvania; PR: Puerto Rico; RI: Rhode Island; SC: "
        "South Carolina; SD: South Dakota; TN: Tennessee; TX: Texas; UM: United States Minor "
        "Outlying Islands; UT: Utah; VA: Virginia; VI: Virgin Islands U.S., US Virgin Islands; "
        "VT: Vermont; WA: Washington, Washington State; WI: Wisconsin; WV: West Virginia; WY: "
        "Wyoming"
    ),
}
"""Of each country, by its ISO 3166 code: “code: name, name; …”."""
