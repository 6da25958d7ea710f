"""The words by which mail programs quote: who wrote, the heads of what is quoted, last lines.

An attribution that names an address and a moment is known in any language without its words.
"""

FROM = (
    "from|von|de|de la|da|van|od|fra|från|lähettäjä|odesílatel|feladó|gönderen|kimden|от|от кого|"
    "від|από|מאת|من|发件人|寄件者|差出人|보낸 사람|보낸사람"
)
SENT = (
    "sent|date|gesendet|datum|gesendet am|envoyé|envoyé le|date d'envoi|enviado|enviado el|"
    "enviado em|enviada em|fecha|data|inviato|verzonden|verzonden op|wysłano|data wysłania|"
    "skickat|sendt|dato|lähetetty|odesláno|elküldve|gönderildi|gönderilme tarihi|tarih|trimis|"
    "poslano|дата|отправлено|надіслано|изпратено|στάλθηκε|ημερομηνία|נשלח|תאריך|تم الإرسال|التاريخ|"
    "发送时间|日期|已傳送|寄件日期|送信日時|日時|보낸 날짜|날짜"
)
TO = (
    "to|an|à|para|a|aan|do|till|til|către|za|prima|vastaanottaja|komu|címzett|kime|alıcı|кому|до|"
    "προς|אל|إلى|收件人|收件者|宛先|받는 사람|받는사람"
)
COPY = (
    "cc|kopie|kopia|copie|copia|dw|bcc|másolatot kap|bilgi|копия|копія|κοινοποίηση|עותק|نسخة|抄送|"
    "副本|참조"
)
SUBJECT = (
    "subject|betreff|objet|asunto|oggetto|onderwerp|assunto|temat|ämne|emne|aihe|předmět|tárgy|konu|"
    "subiect|predmet|тема|θέμα|נושא|الموضوع|主题|主旨|件名|제목"
)
WROTE = (
    "wrote|schrieb|schreibt|a écrit|écrit|escribió|escribio|escreveu|ha scritto|scrisse|schreef|"
    "heeft geschreven|het volgende geschreven|geschreven|napisał|napisała|napisał\\(a\\)|"
    "napisał/a|pisze|skrev|kirjoitti|napsal|napsala|napsal\\(a\\)|írta|yazdı|написал|написала|"
    "пишет|пише|a scris|έγραψε|napísal|napísala|写道|寫道|のメール|wrote the following|writes"
)
ORIGINAL = (
    "original message|original-nachricht|ursprüngliche nachricht|originalnachricht|"
    "ursprüngliche e-mail|message d'origine|message original|mensaje original|messaggio originale|"
    "oorspronkelijk bericht|mensagem original|wiadomość oryginalna|oryginalna wiadomość|"
    "original meddelelse|ursprungligt meddelande|opprinnelig melding|alkuperäinen viesti|"
    "původní zpráva|eredeti üzenet|orijinal ileti|original appointment|reply message|"
    "исходное сообщение"
)
FORWARDED = (
    "forwarded message|forwarded by|begin forwarded message|weitergeleitete nachricht|"
    "anfang der weitergeleiteten nachricht|message transféré|message transmis|"
    "début du message réexpédié|début du message transféré|mensaje reenviado|"
    "inicio del mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato|"
    "doorgestuurd bericht|begin doorgestuurd bericht|mensagem encaminhada|mensagem reencaminhada|"
    "início da mensagem encaminhada|início da mensagem reencaminhada|"
    "wiadomość przekazana|przekazana wiadomość|początek przekazywanej wiadomości|"
    "vidarebefordrat meddelande|videresendt melding|videresendt meddelelse|välitetty viesti"
)
FROM_A_PHONE = (
    r"(?:sent|send) (?:from|via|with|by|using) .{1,60}|get outlook for (?:ios|android|mac).{0,60}|"
    r"von (?:meinem|meiner) .{1,40} gesendet.{0,20}|gesendet (?:von|mit|über|aus) .{1,60}|"
    r"(?:diese nachricht wurde )?von .{1,40} gesendet|outlook für (?:ios|android) beziehen.{0,60}|"
    r"envoyé (?:de|depuis|à partir de) .{1,60}|télécharger outlook .{0,60}|"
    r"obtenez outlook pour .{0,60}|enviad[oa] (?:desde|do|de|a partir do|via) .{1,60}|"
    r"obtener outlook para .{0,60}|obter o outlook .{0,60}|inviato (?:da|dal|con) .{1,60}|"
    r"scarica outlook .{0,60}|ottieni outlook .{0,60}|"
    r"verstuurd (?:vanaf|met|via) .{1,60}|verzonden (?:vanaf|vanuit|met|via) .{1,60}|"
    r"outlook voor .{0,60}|wysłan[eo] z .{1,60}|skickat från .{1,60}|sendt fra .{1,60}|"
    r"lähetetty .{1,40}"
)
"""The one last line that phones and mail programs add by themselves."""
