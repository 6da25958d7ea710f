"""Names and words as they stand in lists of people, by language: what the letters are learnt from.

They need not be many: what counts is which letters stand in them, and between which others.
"""

LATIN: dict[str, str] = {
    "Spanish": (
        "José María Muñoz Peña Núñez Ibáñez Begoña Íñigo Ángel Álvaro Óscar Óliver Úrsula Raúl "
        "Jesús Martín García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez "
        "Jiménez Hernández Díaz Álvarez Gutiérrez Ramírez Suárez Vázquez Domínguez Bermúdez "
        "Méndez Sofía Lucía Inés Andrés Tomás Nicolás Sebastián Julián Adrián Joaquín Valentín "
        "Agustín Ramón Simón Asunción Encarnación Rocío Mónica Verónica Verónica Bárbara Ángela "
        "Águeda Zúñiga Cañas Castaño Marañón España Compañía Diseño Señor Dirección Gestión "
        "Ingeniería Tecnología Economía Técnico Médico Académico Público Política Estrategia "
        "Educación Administración Güell Agüero Argüello Belén Iván Germán Hernán Román Avilés "
        "Cortés Garcés Rubén Concepción Yáñez Ordóñez Quiñones Logroño Coruña Málaga Córdoba "
        "México Bogotá Perú Panamá Medellín"
    ),
    "French": (
        "François Françoise Hélène Hervé René Renée André Andrée Jérôme Frédéric Stéphane "
        "Stéphanie Geneviève Thérèse Zoé Chloé Noémie Élodie Éric Étienne Émile Édouard Céline "
        "Cécile Cédric Mélanie Mathéo Léa Léo Théo Anaïs Gaël Gaëlle Raphaël Michaël Joël Noël "
        "Loïc Benoît Maïté Aurélie Valérie Véronique Amélie Sébastien Grégoire Rémi Rémy "
        "Clément Gérard Désiré Bérénice Inès Agnès Lefèvre Lemaître Legendre Besançon Dupré "
        "Légère Château Côté Bäcker Prévost Désormeaux Béranger Fontaine Berthelot Crépin "
        "Guérin Hébert Lévêque Mercièr Rivière Poirier Vallée Brûlé Forêt Goût Œuvrard Sœur "
        "Cœur Société Générale Crédit Ingénieur Ingénieure Développement Système Sécurité "
        "Qualité Santé Énergie École Université Théâtre Conseillère Gérante Associé Général "
        "Délégué Président Présidente Chargée Hôtel Hôpital Bâtiment Pâtisserie Nîmes Orléans "
        "Québec Montréal Genève Rhône Alpes Méditerranée Marché Ça Août L’Étoile D’Hérouville "
        "L’Oréal Électricité Équipe Hélas Très À Été Maïs Citroën"
    ),
    "German": (
        "Müller Jürgen Jörg Björn Günther Günter Rüdiger Lüdecke Schröder Schäfer Krüger Köhler "
        "König Böhm Möller Hübner Bürger Grünwald Süß Groß Weiß Strauß Preuß Voß Jäger Bäcker "
        "Bär Kühn Lühr Böttcher Förster Hänsel Käthe Sören Uwe Dörte Gräfin Österreich Öztürk "
        "Übermann Ägidius Äpfel Straße Söhne Bäckerei Gebäude Geschäftsführer Geschäftsführerin "
        "München Köln Düsseldorf Nürnberg Würzburg Lübeck Saarbrücken Zürich Graubünden "
        "Universität Behörde Präsident Verkäufer Führung Entwürfe Ausbildungsförderung Größe "
        "Grüße Völker Höfer Löffler Glück Stöhr Wörner Röhrig Hölzl Nägele Händler Bräuer "
        "Städler Räder Wälder Schütz Grün Hüseyin Rößler Meißner Reißig Fuß Kößler Vögele "
        "Kämmerer Lämmle Kürschner Dürr Blümel"
    ),
    "Nordic": (
        "Søren Jørgen Bjørn Bjørg Øystein Øyvind Åse Åsa Åke Åström Ångström Ström Sjöberg "
        "Sjögren Lindström Bergström Nordström Öberg Östlund Östberg Björk Björn Göran Jönsson "
        "Jörgensen Hägglund Häkkinen Hämäläinen Mäkelä Mäkinen Nieminen Järvinen Räikkönen "
        "Väisänen Päivi Määttä Pöyry Äijälä Pär Märta Märit Håkan Håkon Mårten Pål Måns Ståle "
        "Gård Håland Østergaard Kjær Skærbæk Bæk Næss Sæther Rasmusæn Blåbær Brønnøysund "
        "Strømme Rødgrød Grønland Løvås Møller Jensen Nørgaard Sørensen Tømmer Ødegård Bøe "
        "Knudsen Rådgiver Leder Gøteborg Malmö Jönköping Örebro Västerås Umeå Luleå København "
        "Århus Tromsø Bodø Ålesund Jyväskylä Försäljning Säljare Ekonomi Företag Löfgren "
        "Höglund Söderberg Holmström Hellström Wåhlin Påhlsson Kåre Båtsman Læge Ærø Færøvik "
        "Hjälmar Ylöstalo Tölö Näslund Bråten Ågren Älg"
    ),
    "Icelandic": (
        "Guðrún Þór Þóra Þorsteinn Sigurður Sigurðsson Guðmundur Jón Jóna Björk Sigríður "
        "Kristín Ólafur Ásgeir Ágúst Árni Hákon Steinunn Gísli Ragnheiður Sæmundur Bjarnadóttir "
        "Jónsdóttir Ævar Öxndal Vilhjálmur Ísleifur Íris Ýmir Katrín Dagný Guðný Auður "
        "Reykjavík Davíð Héðinn"
    ),
    "Portuguese": (
        "João Conceição Gonçalves Gonçalo Assunção Magalhães Guimarães Simões Fonseca Araújo "
        "Antônio António Luís Lúcia Patrícia Mônica Mónica Cláudia Sérgio Vinícius Otávio "
        "Flávia Fábio Júlia Júlio Inês Íris Ângela Ângelo Vitória Glória Débora Bárbara Tânia "
        "Fátima Vânia Estêvão Sebastião Damião Falcão Leitão Brandão Mourão Galvão São Paulo "
        "Ribeirão Brasília Goiás Belém Ceará Educação Direção Gestão Operações Inovação "
        "Comunicação Soluções Serviços Comércio Indústria Técnico Negócios Relações Informação "
        "Engenheiro Câmara Graça Mendonça Lourenço Bragança França Açores Moçambique Évora "
        "Setúbal Baldé Zé Avô Cândido Pólvora Ônibus"
    ),
    "Italian": (
        "Nicolò Niccolò Andreà Forlì Cantù Società Qualità Attività Università Libertà Città "
        "Però Più Così Mondì Rosà D’Amico D’Angelo Dell’Acqua L’Aquila Perché Caffè Gesù Maestà "
        "Novità"
    ),
    "Dutch, Catalan, Irish": (
        "Siobhán Seán Pádraig Sinéad Róisín Niamh Ciarán Fionnuala O’Brien O’Neill O’Connor "
        "Órla Úna Éamonn Aoife Daniël Michaël Zoë Chloë Renée Noëlle Loïs Ruben België "
        "Coördinator Ideeën Núria Òscar Àlex Xènia Mireia Ramón Lluís Jordà Català Barça Martí "
        "Solé Roselló Güell Àngels Llúcia Fàbregas Nicolàs Simó Puigcercós Vàzquez Joël Geërt "
        "Raphaël Anaïs Françoise"
    ),
    "marks": (
        "O’Brien D’Angelo L’Oréal People’s Ben’s Let’s “Bob” “Süß” “Growth” ‘Max’ – — – – … … • "
        "• Acme® Brand® Acme™ 5° n° Nº 1º 2ª «Ромашка» «Max» »Welt« 2019–2021 Paris–Berlin "
        "R&D’s €20 20€ 10€ £10 §5 £50 „Max“ „Firma“ ½ © Acme² team’s I’m don’t it’s Sales– "
        "John’s Women’s"
    ),
}

CENTRAL: dict[str, str] = {
    "Polish": (
        "Łukasz Wójcik Kamiński Wiśniewski Zieliński Szymański Woźniak Kozłowski Jabłoński Król "
        "Wróbel Wałęsa Dąbrowski Piłsudski Góra Górski Nowiński Michał Paweł Rafał Bartłomiej "
        "Żaneta Żółć Żak Żukowski Świątek Śliwiński Ślązak Ćwik Ćwikła Źródło Łódź Kraków "
        "Gdańsk Wrocław Poznań Rzeszów Częstochowa Bożena Małgorzata Grażyna Elżbieta Józef "
        "Stanisław Mieczysław Zdzisław Władysław Bogusław Przybyła Gołębiowski Pająk Zając Mróz "
        "Lisówna Księżyk Maćkowiak Błaszczyk Grześkowiak Głowacki Głąb Tomczyński Krzyżanowski "
        "Rożek Gąsiorowski Sędzia Kędra Inżynier Księgowość Sprzedaż Dyrektor Usługi Spółka "
        "Główny Przedsiębiorstwo Marzenna Stępień Ziółkowska Adamówna Kaźmierczak Wiśnia "
        "Jóźwiak Śmigły Ócz Bąk Chmielińska Łęcki"
    ),
    "Czech and Slovak": (
        "Jiří Dvořák Novák Svoboda Procházka Kučera Veselý Horák Němec Pokorný Černý Růžička "
        "Beneš Fiala Sedláček Doležal Zeman Kolář Krejčí Navrátil Čermák Vaněk Urban Blažek "
        "Kříž Kopecký Šimek Žák Řehoř Řezník Ďurica Ľubomír Ľuboš Šťastný Štefan Tomáš Lukáš "
        "Ondřej Matěj Vojtěch Zdeněk Bohuš Miloš Aleš Kateřina Alžběta Eliška Lucie Tereza "
        "Barbora Jana Markéta Žofia Kováč Horváth Tóth Nagy Varga Sokolová Nováková Dvořáková "
        "Ředitel Účetní Vývojář Inženýr Společnost Plzeň Brno České Budějovice Olomouc Košice "
        "Žilina Bělohlávek Hůlka Mrůzek Ťukal Křeček Ševčík Bouška Kropáč Jaroš Zdenka Ňahajová "
        "Mlčoch Vlček Otčenášek Chytil Ústí Únor Áron Ítalo Háček Pešek Valášek Šťovíček Staněk "
        "Vítězslav Růžena Jindřich Bedřich Čeněk"
    ),
    "Slovak": (
        "Hroboň Bôrik Bôriková Kôrka Kôstka Môťovský Stôl Vôľa Ľudovít Ľudmila Ľubica Vaňo Ďuriš "
        "Kráľ Kráľová Mikuláš Matúš Žiačik Krištof Švec Čierny Červenák Ťažký Hlaváč Štúr Peťko "
        "Poľák Poľáková Moravčík Medveď Medveďová Sokoľ Trnovský Kŕdeľ Vŕba Tĺčik Ivaň Blaškovič "
        "Jarabá Riaditeľ Spoločnosť Oddelenie Účtovník Konateľ Bratislavský Prešov Žilinský"
    ),
    "Hungarian": (
        "Szabó Tóth Kovács Horváth Németh Varga Molnár Balogh Lakatos Mészáros Simon Rácz Fehér "
        "Gál Kis Szűcs Török Fülöp Győri Győr Erdős Bíró Somogyi Jenő Ernő Dezső Rezső Gergő "
        "Gyöngyi Ödön Örs Ágnes Árpád Éva Ildikó Zoltán István László József Gábor Péter András "
        "Mátyás György Csaba Tamás Ferenc Sándor Zsófia Zsuzsanna Katalin Erzsébet Mária Júlia "
        "Tünde Üllő Mérnök Ügyvezető Igazgató Vezető Értékesítés Könyvelő Pécs Szőke Vörös "
        "Dudás Bőle Fűzfa"
    ),
    "South Slavic": (
        "Kovač Horvat Marković Petrović Jovanović Nikolić Đorđević Đuro Žarko Živković Šimić "
        "Šarić Čović Ćosić Perić Babić Jurić Tomić Blažević Knežević Matijašević Božić Vuković "
        "Pavlović Stjepan Tihomir Božidar Krešimir Željko Željka Saša Nataša Jadranka Žiga "
        "Miloš Uroš Dragiša Janša Novak Zupančič Krajnc Kovačič Košir Hočevar Mlakar Šuštar Čeh "
        "Brežnik Žagar Kralj Ljubiša Nebojša Nenad Tadić Vučić Kačić Rožić Škoda Škrlj "
        "Bečirović Hadžić Čačić Mandžukić"
    ),
    "Romanian": (
        "Ionuţ Ştefan Ştefănescu Rădulescu Dumitraşcu Mureşan Bălan Brătianu Stănescu Mădălina "
        "Gheorghiţă Ioniţă Ţîrlea Ţurcanu Constanţa Bucureşti Iaşi Piteşti Timişoara Cîmpeanu "
        "Pârvu Mihăilă Cătălin Cătălina Răzvan Lăcrămioara Preşedinte Înalt Întreprindere "
        "Sânziana Creangă"
    ),
}

TURKISH = (
    "Yıldız Yıldırım Yılmaz Şahin Şeker Şimşek Çelik Çetin Çağlar Öztürk Özdemir Özgür Özlem "
    "Öznur Ünal Ümit Üstün İbrahim İsmail İpek İnci İstanbul İzmir Işık Işıl Aydın Doğan "
    "Erdoğan Ertuğrul Güneş Gülşen Gülçin Göksel Görkem Ayşe Ayşegül Fatmagül Oğuz Tuğba Tuğçe "
    "Buğra Çiğdem Nazlı Sıla Hülya Türkan Barış Savaş Ateş Güler Kılıç Kaplan Koç Karadağ Akçay "
    "Bozdağ Demirtaş Gökçe Mühendis Müdür Satış Yönetici Şirketi İnşaat Danışmanlık Eğitim "
    "Sağlık Hüseyin Süleyman Mustafa Gümüş Uçar Şükran Ağaoğlu Topçu Avcı Balcı Arıkan Bayındır "
    "Köse Tunç Eroğlu Sarıoğlu Kuşçu Sönmez Büşra Kübra"
)

BALTIC: dict[str, str] = {
    "Latvian": (
        "Jānis Jānsons Bērziņš Kalniņš Kalniņa Ozoliņš Ozoliņa Liepiņš Krūmiņš Pētersons Zariņa "
        "Līga Ilze Mārtiņš Kārlis Ādolfs Ēriks Āboliņš Ģirts Ķirsis Ļubova Ņina Šteins Žanis "
        "Čakste Rīga Rēzekne Vītols Līva Lība Ināra Sarmīte Māra Dzintars Jēkabs Sproģis Siliņš "
        "Balodis Vilkaste Grāvītis Eglītis Ērglis Ūdris Īvāns Zigrīda Tālivaldis Skaidrīte "
        "Daiņa Šķēle Ķēniņš Vējonis"
    ),
    "Lithuanian": (
        "Žukauskas Stankevičius Žemaitis Šimkus Čepaitis Rūta Eglė Giedrė Živilė Jūratė Agnė "
        "Vaičiūnas Mažeikis Šarūnas Žydrūnas Vytautė Audronė Ąžuolas Įmonė Ūkio Kęstutis "
        "Mindaugė Lukošius Šiauliai Klaipėda Panevėžys Kaunė Daiva Ramunė Česlovas Jonuškienė "
        "Kazlauskienė Petrauskaitė Butkutė Urbonaitė Jankauskienė Gintarė Aušra Neringė "
        "Mačiulis Šimkutė Įsigijimų Ėmė Ęsmė Ųpė"
    ),
    "Estonian": (
        "Õun Tõnu Jõgi Pärn Mägi Kütt Rätsep Jüri Ülo Õnne Põder Käär Kärt Märt Jõe Sööt Põldma "
        "Võsu Mölder Pärnpuu Mäeots Nadežda Žanna Šmidt Tšernov Müür Kõiv Rüütel Süld Väli "
        "Väljas Tänav Püvi Kõrge Lõhmus Öövel Ööbik Äri Ühistu Liisü Sõber Kõpp Hõbe Tüür Mürk "
        "Õispuu Ülle Õie"
    ),
}

CYRILLIC: dict[str, str] = {
    "Russian": (
        "Иван Иванов Иванова Пётр Петров Сергей Сергеев Алексей Алексеев Дмитрий Смирнов "
        "Смирнова Кузнецов Попов Соколов Лебедев Козлов Новиков Морозов Волков Соловьёв "
        "Васильев Зайцев Павлов Семёнов Голубев Виноградов Богданов Воробьёв Фёдоров Михайлов "
        "Беляев Тарасов Белов Комаров Орлов Киселёв Макаров Андреев Ковалёв Ильин Гусев Титов "
        "Кузьмин Кудрявцев Баранов Куликов Наталья Ольга Татьяна Елена Светлана Ирина Юлия Анна "
        "Мария Екатерина Анастасия Дарья Ксения Людмила Галина Евгений Евгения Александр "
        "Александра Владимир Михаил Николай Юрий Виктор Олег Игорь Артём Максим Роман Кирилл "
        "Илья Никита Егор Павел Андрей Антон Денис Инженер Директор Менеджер Бухгалтер Компания "
        "Москва Санкт Петербург Россия Общество Завод Продажи Отдел Разработчик Университет "
        "Банк Руководитель Ромашка Щукин Эдуард Яна Яковлев Жуков Цветков Чернов Шевцов Хабаров "
        "Борис Вера Глеб Зоя Лариса Фамилия Тимофеев Ушаков"
    ),
    "Ukrainian, Bulgarian, Serbian": (
        "Олександр Сергій Андрій Юрій Ігор Тарас Шевченко Бондаренко Коваленко Ткаченко "
        "Кравченко Олійник Лисенко Ганна Наталія Юлія Їжак Євген Київ Львів Україна Георги Иван "
        "Димитър Петър Стоянов Димитров Йорданов Христо Христов Тодоров Николова Петрова "
        "България София Пловдив Милош Ђорђе Јован Јовановић Петровић Љиљана Њего Београд "
        "Живковић Шабац Џем Ћирић Čубра Гюров Желязков Цветанов Васил Красимир Пенчо Борислав "
        "Ивайло Десислава Ґалаґан Іванна"
    ),
}

GREEK = (
    "Γιώργος Γεώργιος Παπαδόπουλος Παπαδοπούλου Κώστας Κωνσταντίνος Νίκος Νικόλαος Μαρία Ελένη "
    "Αικατερίνη Σοφία Άννα Δημήτρης Δημήτριος Ιωάννης Γιάννης Ανδρέας Αλέξανδρος Αλεξάνδρα "
    "Αθανάσιος Θανάσης Χρήστος Χριστίνα Βασίλης Βασίλειος Βασιλική Παναγιώτης Σταύρος Σπύρος "
    "Στέλιος Μιχάλης Θεόδωρος Ευάγγελος Βαγγέλης Αντώνης Πέτρος Παύλος Ηλίας Λουκάς Μάρκος "
    "Οικονόμου Γεωργίου Ιωαννίδης Βλάχος Αγγελόπουλος Μακρής Καραγιάννης Νικολάου Αντωνίου "
    "Χατζής Χατζηδάκης Μητσοτάκης Τσίπρας Ζωή Φωτεινή Ειρήνη Έλενα Ήρα Όλγα Ύδρα Ώρα Ίων "
    "Κατερίνα Δέσποινα Ευαγγελία Αναστασία Αθήνα Θεσσαλονίκη Πάτρα Κρήτη Ελλάδα Μηχανικός "
    "Διευθυντής Τράπεζα Εταιρεία Πωλήσεις Ξένια Ψαρός Ρένα Ζαχαρίας Ξανθόπουλος Φίλιππος "
    "Λεωνίδας Ραφαήλ Γρηγόρης Καίτη Προϊόν Ταΰγετος"
)

HEBREW = (
    "משה כהן לוי דוד יוסף אברהם יצחק יעקב שרה רחל לאה מרים רות נועה תמר מאיה יעל מיכל שירה איתן "
    "אורי עומר גיא רון ניר אלון יונתן דניאל מזרחי פרץ ביטון אזולאי דהן אברהם פרידמן חברה מנהל "
    "מהנדס תל אביב ירושלים חיפה בנק בעמ טכנולוגיות שלמה צבי זאב גולן פלד קפלן סגל"
)

ARABIC = (
    "محمد أحمد علي حسن حسين فاطمة الزهراء عمر عثمان خالد سعيد يوسف إبراهيم عبد الله الرحمن مريم "
    "خديجة عائشة ليلى نور هدى سارة مصطفى محمود طارق كريم شركة مدير مهندسة مهندس القاهرة دبي "
    "الرياض بيروت بغداد المغرب صالح منصور الحسيني العلي السيد جمال رشيد ناصر ياسين زينب رضا "
    "غسان"
)

THAI = (
    "สมชาย ใจดี สมศักดิ์ สมหญิง ประเสริฐ วิชัย สุดา มาลี นารี พรทิพย์ ศรีสุข ทองดี แสงทอง บุญมี "
    "จันทร์ วงศ์ สุวรรณ กรุงเทพ บริษัท จำกัด ผู้จัดการ วิศวกร ธนาคาร อนันต์ กิตติ ณัฐ"
)
