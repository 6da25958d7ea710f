"""What headings of tables are called, in the languages in which programs and people write them.

Everything is written without accents and in lower case, with spaces for hyphens and such.
"""

from collections.abc import Mapping

from inroad.domain.text import folded


def _phrases(text: str) -> frozenset[str]:
    """Return phrases as headings are compared: some letters of the East fall apart then."""
    return frozenset(folded(one) for one in text.split("|"))


def _stems(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


FIRST = _phrases(
    "first name|firstname|first|given name|givenname|given|forename|christian name|vorname|"
    "rufname|prenom|prenoms|primer nombre|nombre de pila|nombres|nome proprio|primeiro nome|"
    "prenome|voornaam|roepnaam|imie|imiona|fornamn|fornavn|etunimi|krestni jmeno|krestni|"
    "krstne meno|имя|keresztnev|utonev|prenume|ad|adi|isim|名|名字|名前名|下の名前|이름 이름|"
    "ονομα|ime"
)
LAST = _phrases(
    "last name|lastname|last|surname|family name|familyname|family|nachname|familienname|"
    "zuname|nom de famille|nom famille|apellido|apellidos|primer apellido|cognome|sobrenome|"
    "apelido|apelidos|ultimo nome|achternaam|familienaam|nazwisko|efternamn|efternavn|"
    "etternavn|sukunimi|prijmeni|priezvisko|фамилия|prezime|priimek|csaladnev|vezeteknev|"
    "nume de familie|soyad|soyadi|soyisim|姓|苗字|名字姓|성|επωνυμο|прізвище|фамилно име"
)
WHOLE = _phrases(
    "full name|fullname|whole name|contact name|contact|person|display name|complete name|"
    "your name|names|vollstandiger name|ganzer name|vor und nachname|vorname nachname|"
    "ansprechpartner|ansprechpartnerin|kontakt|kontaktperson|anzeigename|nom complet|"
    "nom et prenom|nom prenom|prenom et nom|prenom nom|nombre completo|nombre y apellidos|"
    "nombre y apellido|contacto|nome completo|nome e cognome|cognome e nome|contatto|contato|"
    "nome e sobrenome|volledige naam|contactpersoon|imie i nazwisko|nazwisko i imie|osoba|"
    "fullstandigt namn|fulde navn|fullt navn|koko nimi|nimi|jmeno a prijmeni|cele jmeno|фио|"
    "ф и о|полное имя|имя и фамилия|контакт|ad soyad|adi soyadi|isim soyisim|tam ad|氏名|名前|"
    "お名前|姓名|全名|联系人|聯絡人|성명|이름|담당자|namn|navn|naam|teljes nev|nev|"
    "ονοματεπωνυμο|ime i prezime|ime in priimek|nume complet|імя"
)
GIVEN_OR_WHOLE = _phrases("nombre|nome|jmeno|meno|имя|ime|이름|isim|ad|adi|nume|ονομα")
"""The first name where a last one stands beside it, and else the whole name."""
FAMILY_OR_WHOLE = _phrases("name|nom|nazwa|nume")
"""The last name where a first one stands beside it, and else the whole name."""
MIDDLE = _phrases(
    "middle name|middle|middlename|additional name|weitere vornamen|zweiter vorname|mittelname|"
    "deuxieme prenom|autres prenoms|segundo nombre|secondo nome|segundo nome|nome do meio|"
    "tweede naam|middelste naam|drugie imie|mellannamn|mellemnavn|mellomnavn|toinen nimi|"
    "prostredni jmeno|отчество|ikinci ad|ミドル ネーム|ミドルネーム|中间名|中間名|중간 이름"
)
TITLE = _phrases(
    "title|anrede|titel|titre|titulo|titolo|tytul|titul|name prefix|prefix|honorific|"
    "salutation|civilite|tratamiento|trattamento|tratamento|aanhef|tiltal|hlsning|обращение|"
    "unvan|titteli|敬称|称谓|稱謂|호칭|arvonimi|tittel|oslovenie|osloveni"
)
AT_WORK_TOO = _phrases("title|titel|tittel|titulo|titre|titolo|unvan")
"""What somebody is at work, where no other heading says that."""
SUFFIX = _phrases(
    "suffix|name suffix|suffixe|sufijo|suffisso|sufixo|achtervoegsel|sufiks|przyrostek|suffiks|"
    "pripona|jalkiliite|generation|суффикс|sonek|後置語|后缀|후치"
)
NICKNAME = _phrases(
    "nickname|nick name|nick|spitzname|kosename|surnom|pseudonyme|apodo|sobrenombre|soprannome|"
    "apelido alcunha|alcunha|bijnaam|roepnaam bijnaam|pseudonim|przydomek|smeknamn|kaelenavn|"
    "kalenavn|lempinimi|prezdivka|псевдоним|прозвище|takma ad|ニックネーム|あだ名|昵称|暱稱|"
    "별명|short name"
)

IGNORED = _phrases(
    "priority|private|sensitivity|gender|initials|account|photo|user photo|file as|user id|"
    "index|internet free busy|government id number|mileage|billing information|"
    "directory server|prioritat|privat|vertraulichkeit|geschlecht|initialen|konto|"
    "abrechnungsinformation|regierungsnr|reisekilometer|verzeichnisserver|"
    "internet frei gebucht|priorite|prive|critere de diffusion|sexe|initiales|compte|"
    "kilometrage|prioridad|privado|sexo|sensibilidad|confidencialidad|iniciales|cuenta|genero|"
    "priorita|privato|riservatezza|sesso|iniziali|account|prioridade|particular|iniciais|conta|"
    "prioriteit|prive|geslacht|voorletters|initialen|gevoeligheid|priorytet|prywatne|poufnosc|"
    "plec|inicjaly|konto|prioritet|fortrolighed|kon|kjonn|prioriteetti|sukupuoli|"
    "phonetic first name|phonetic middle name|phonetic last name|yomi name|given yomi|"
    "surname yomi|company yomi|given name yomi|additional name yomi|family name yomi|"
    "keywords schlusselworter|no|nr|number|row|id"
)
"""What says nothing of a person that anybody would look for."""

CONCEPTS: Mapping[str, tuple[str, ...]] = {
    "kin": _stems(
        "assistant|assistent*|asistent*|asistente|assistente|secretary|sekretar*|manager|"
        "managers|manager s|vorgesetzte*|superieur|responsable|director|gerente|responsabile|"
        "chefe|kierownik|menedzer*|spouse|partner|ehepartner*|lebenspartner*|conjoint*|conyuge|"
        "coniuge|conjuge|echtgenoot|wspolmalzonek|malzonek|make|children|kinder|enfants|hijos|"
        "figli|filhos|kinderen|dzieci|barn|lapset|referred by|empfohlen von|アシスタント*|"
        "助理*|비서*|上司*|配偶*"
    ),
    "kind": _stems(
        "angezeigter name|type|typ|emailtype|emailtyp|tipo|tyyppi|тип|tur|turu|種類|类型|"
        "類型|유형|display name|anzeigename|nom complet|nom a afficher|nombre para mostrar|"
        "nombre mostrado|nome visualizzato|weergegeven naam|краткое имя|"
        "отображаемое имя|nome para exibicao|nome a apresentar|nome de exibicao|weergavenaam|"
        "nazwa wyswietlana|visningsnamn|visningsnavn|vist navn|nayttonimi|zobrazovane jmeno|"
        "表示名|显示名称|顯示名稱|표시 이름|gorunen ad|label|beschriftung"
    ),
    "fax": _stems(
        "fax|faxnummer|telefax|telecopie|telecopieur|faks|faksi|факс|ファクス|ファックス|传真|"
        "傳真|팩스"
    ),
    "email": _stems(
        "email|e mail|emailaddress|mail|mailadresse|emailadresse|emailadres|mails|emails|"
        "correo|correo electronico|courriel|messagerie|adresse electronique|mel|"
        "posta elettronica|posta|indirizzo email|eposta|e posta|epost|e post|epostadresse|"
        "epostadress|sahkoposti*|mejl*|adres e mail|почт*|электронная почта|эл почта|имейл|"
        "メール*|電子メール*|邮箱*|邮件*|電子郵件*|电子邮件*|郵箱|이메일*|전자 메일*|메일*|"
        "ηλεκτρονικ*|emailtype|emailtyp|smtp"
    ),
    "phone": _stems(
        "phone|phones|telephone|telephones|tel|tels|telefon|telefono|telefone|telefonnummer|"
        "telefonnr|telefoonnummer|telefoon|telefonni|mobile|mobil*|mobiltelefon*|mobiltelef*|"
        "handy|handynummer|mobilnummer|portable|cell|cell phone|cellphone|gsm|movil|celular|"
        "cellulare|telemovel|mobiel*|komorka|komorkowy|autotelefon*|haupttelefon|rufnummer|"
        "durchwahl|matkapuhelin*|puhelin*|puh|pager|callback|ruckmeldung|rappel|car phone|"
        "radio phone|telex|isdn|tty tdd|whatsapp|numero de telephone|телефон*|тел|мобильный*|"
        "моб|電話*|携帯*|手机*|手機|电话*|전화*|휴대폰*|휴대전화*|연락처|τηλεφωνο|κινητο|cep|"
        "cep telefonu|ポケットベル"
    ),
    "birthday": _stems(
        "birthday|birth date|birthdate|date of birth|dob|born|geburtstag|geburtsdatum|geboren|"
        "anniversaire|date de naissance|cumpleanos|fecha de nacimiento|compleanno|"
        "data di nascita|aniversario|data de nascimento|nascimento|verjaardag|geboortedatum|"
        "urodziny|data urodzenia|fodelsedag|fodelsedatum|fodselsdag|fodselsdato|bursdag|"
        "syntymapaiva|syntymaaika|narozeniny|datum narozeni|narodeniny|день рождения|"
        "дата рождения|dogum gunu|dogum tarihi|誕生日|生年月日|生日|出生日期|생일|생년월일|"
        "szuletesnap|ημερομηνια γεννησης|γενεθλια"
    ),
    "anniversary": _stems(
        "anniversary|jahrestag|hochzeitstag|anniversaire de mariage*|anniversaire mariage|fete|"
        "aniversario de boda|anniversario|trouwdag|jubileum|rocznica|arsdag|bryllupsdag|"
        "merkkipaiva|vyroci|годовщина|記念日|纪念日|紀念日|기념일|yildonumu"
    ),
    "link": _stems(
        "url|website|web site|web page|webpage|web|homepage|home page|webseite*|internetseite|"
        "profile|profile url|linkedin|linkedin url|linkedin profile|profil|site|site web|"
        "page web|page perso*|pagina web|sitio web|sitio|enlace|lien|sito web|sito|link|links|"
        "strona*|witryna*|webbplats|webbsida|hjemmeside|nettside|kotisivu|verkkosivu*|"
        "webova stranka|web stranky|сайт|веб страница|ссылка|web sayfasi|web sitesi|ウェブ*|"
        "ホームページ|webページ|网页|网站|網頁|網站|主页|웹*|홈페이지|링크"
    ),
    "note": _stems(
        "note|notes|notiz|notizen|bemerkung*|kommentar*|anmerkung*|remarque*|commentaire*|"
        "comment|comments|remark|remarks|nota|notas|observaciones|comentario*|observacoes|"
        "annotazioni|commenti|opmerking*|notities|notitie|uwagi|notatki|notatka|komentarz*|"
        "anteckning*|noter|notater|bemaerkninger|muistiinpano*|huomautu*|muistio|poznamk*|"
        "заметк*|примечани*|комментари*|notlar|not|aciklama|メモ|備考|ノート|备注|備註|附注|"
        "筆記|笔记|메모|비고|info|description|memo|megjegyzes*|σημειωσεις|context|kontext"
    ),
    "tags": _stems(
        "tag|tags|label|labels|category|categories|group|groups|group membership|list|"
        "kategorie|kategorien|gruppe|gruppen|schlagworte|schlagworter|categorie|categories|"
        "groupe|groupes|etiquette*|categoria|categorias|grupo|grupos|etiqueta*|gruppo|gruppi|"
        "etichett*|categorieen|groep|groepen|kategori|kategorier|grupper|grupp|kategoriat|"
        "luokat|ryhma*|kategoria|grupa|grupy|skupina|категори*|групп*|тег*|метк*|kategoriler|"
        "etiketler|grup|分類|分类|項目|カテゴリ*|グループ|标签|類別|类别|범주|태그|그룹|"
        "keywords|stichworter|kategoriak"
    ),
    "department": _stems(
        "department|dept|division|abteilung|bereich|service|departement|departamento|area|"
        "reparto|dipartimento|afdeling|dzial|departament|avdelning|avdeling|osasto|oddeleni|"
        "отдел|подразделение|departman|bolum|birim|部署|部门|部門|부서|τμημα|work dept|osztaly"
    ),
    "role": _stems(
        "job title|jobtitle|position|role|job|occupation|work title|designation|function|"
        "title at work|stelle|funktion|beruf|berufsbezeichnung|jobtitel|stellenbezeichnung|"
        "rolle|tatigkeit|arbeitstitel|poste|fonction|profession|metier|titre du poste|"
        "intitule de poste|"
        "cargo|puesto|rol|ocupacion|profesion|ruolo|qualifica|posizione|mansione|professione|"
        "funcao|profissao|ocupacao|functie|functietitel|functieomschrijving|beroep|stanowisko*|"
        "zawod|rola|funkcja|befattning|yrke|roll|stilling*|stillingsbetegnelse|tyonimike|"
        "tehtava*|tehtavanimike|ammatti|asema|pozice|funkce|pracovni pozice|profese|должность|"
        "профессия|роль|pozisyon|gorev*|is unvani|meslek|役職*|職位|職業|肩書*|职位*|职务|職稱|"
        "职称|직책|직위|직급|직업|beosztas|munkakor|θεση|headline"
    ),
    "address": _stems(
        "address|street|city|town|zip|zipcode|zip code|postal code|postcode|state|country|"
        "region|country region|province|county|po box|mailing address|location|office location|"
        "adresse|anschrift|strasse|straße|ort|stadt|wohnort|plz|postleitzahl|land|bundesland|"
        "postfach|rue|ville|code postal|pays|pays region|dep region|boite postale|direccion|"
        "calle|ciudad|provincia|pais|estado|poblacion|localidad|codigo postal|indirizzo|via|"
        "citta|cap|codice postale|stato|paese|casella postale|endereco|rua|cidade|distrito|cep|"
        "caixa postal|adres|straat|plaats|woonplaats|provincie|ulica|miasto|kod pocztowy|kraj|"
        "wojewodztwo|skrytka pocztowa|adress|gata|gatuadress|postnummer|gade|gate|sted|"
        "poststed|by|osoite|katuosoite|lahiosoite|kaupunki|postinumero|postitoimipaikka|maa|"
        "maakunta|paikkakunta|adresa|ulice|mesto|psc|stat|kraj zeme|zeme|адрес|улица|город|"
        "индекс|страна|область|регион|sokak|cadde|sehir|il|ilce|posta kodu|ulke|住所*|番地|"
        "市区町村|都道府県|郵便番号|国|国 地域|地址|街道|城市|省|市|邮政编码|邮编|郵遞區號|"
        "国家|國家|주소|도시|우편 번호|국가|διευθυνση|cim|iranyitoszam|varos|orszag|utca"
    ),
    "organisation": _stems(
        "company|company name|organisation|organization|org|employer|firm|account name|"
        "institution|organization name|work company|firma|unternehmen|firmenname|arbeitgeber|"
        "einrichtung|verein|societe|entreprise|nom de la societe|nom de l entreprise|employeur|"
        "organisme|etablissement|empresa|compania|organizacion|institucion|azienda|societa|"
        "ditta|organizzazione|impresa|companhia|organizacao|entidade|bedrijf|bedrijfsnaam|"
        "organisatie|werkgever|przedsiebiorstwo|nazwa firmy|organizacja|pracodawca|foretag|"
        "foretagsnamn|arbetsgivare|virksomhed|virksomhet|bedrift|arbejdsgiver|arbeidsgiver|"
        "yritys*|organisaatio|tyonantaja|spolecnost|firma nazev|zamestnavatel|organizace|"
        "компания|организация|фирма|место работы|работодатель|предприятие|sirket*|kurum|isyeri|"
        "is yeri|kurulus|会社*|勤務先|企業|組織|所属|公司*|单位|單位|企业|机构|组织|회사*|직장|"
        "조직|소속|ceg|cegnev|vallalat|εταιρεια"
    ),
    "connected": _stems("connected on|connected|verbunden am|verbunden seit"),
}
"""Words and phrases by what a column with one of them in its heading holds; `*` ends a stem."""

PLACES: Mapping[str, tuple[str, ...]] = {
    "work": _stems(
        "business|work|office|geschaftlich|dienstlich|beruflich|arbeit|buro|bureau|"
        "professionnel*|travail|trabajo|negocios|oficina|laboral|ufficio|lavoro|comercial|"
        "empresa|trabalho|zakelijk|werk|kantoor|sluzbow*|praca|firmow*|arbete|arbets*|arbejde|"
        "erhverv|jobb|arbeid|tyo|tyopaikka|prace|zamestnani|рабочий|рабочая|рабоч*|is|勤務先*|"
        "会社*|单位|商务*|公司|근무처|회사*|직장"
    ),
    "home": _stems(
        "home|private|privat|personal|domicile|prive*|perso*|domicilio|particular|casa|"
        "abitazione|residencial|thuis|domow*|prywatn*|hem|bostad|hjem|hjemme|koti|domu|domaci|"
        "дом*|ev|自宅*|住宅*|家庭*|자택|집"
    ),
    "other": _stems(
        "other|weiter*|andere*|autre*|otro|otra|altro|altra|outro|outra|overig*|inny|inne|inna|"
        "annan|annat|ovrig*|anden|andet|annen|annet|muu|jiny|jine|jina|друг*|diger|その他*|"
        "其他*|기타"
    ),
}
