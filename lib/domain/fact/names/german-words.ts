import { words } from "@/lib/domain/fact/words/fact-words";

/** Countries and territories by their German names, as Unicode has them, and every inflected form with -s. */
const regions = new Intl.DisplayNames("de", { type: "region", fallback: "none" });
export const countries: ReadonlySet<string> = new Set(
  Array.from({ length: 26 * 26 }, (_, i) => String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26)))
    .flatMap((code) => regions.of(code)?.toLowerCase() ?? [])
    .filter((name) => /^\p{L}+$/u.test(name)),
);

export const places = words(
  "berlin hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dortmund essen bremen dresden hannover nürnberg duisburg bochum wuppertal bielefeld bonn münster mannheim karlsruhe augsburg wiesbaden mönchengladbach gelsenkirchen aachen braunschweig chemnitz kiel halle magdeburg freiburg krefeld mainz lübeck erfurt oberhausen rostock kassel hagen potsdam saarbrücken hamm ludwigshafen oldenburg osnabrück leverkusen heidelberg darmstadt solingen regensburg herne paderborn neuss ingolstadt offenbach fürth ulm heilbronn pforzheim würzburg wolfsburg göttingen bottrop reutlingen erlangen koblenz bremerhaven remscheid bergisch trier jena moers salzgitter siegen cottbus gera weimar passau bamberg bayreuth konstanz tübingen schwerin flensburg görlitz zwickau wittenberg " +
    "wien graz linz salzburg innsbruck klagenfurt villach wels zürich genf basel bern lausanne luzern winterthur lugano " +
    "bayern sachsen hessen thüringen niedersachsen brandenburg saarland nordrhein-westfalen baden-württemberg sachsen-anhalt rheinland-pfalz mecklenburg-vorpommern schleswig-holstein tirol kärnten steiermark vorarlberg burgenland niederösterreich oberösterreich " +
    "deutschland österreich schweiz europa asien afrika amerika australien russland ukraine usa großbritannien england schottland wales ddr sowjetunion tschechien palästina gaza gazastreifen westjordanland tschetschenien krim donbass balkan nahost skandinavien " +
    "breslau danzig stettin königsberg posen lemberg krakau preßburg laibach temeschburg hermannstadt pilsen brünn triest bozen meran straßburg lüttich antwerpen gent brügge genua bologna palermo sevilla valencia porto lyon marseille nizza bordeaux toulouse manchester liverpool birmingham edinburgh glasgow dublin belfast reykjavik tallinn riga vilnius tiflis eriwan baku astana taschkent havanna caracas bogotá lima quito santiago montevideo nairobi lagos abuja dakar khartum johannesburg kapstadt manila hanoi jakarta seoul pjöngjang hongkong taipeh mumbai kalkutta karatschi dhaka kolumbo paris london rom madrid moskau kiew kyjiw brüssel straßburg warschau prag budapest lissabon athen istanbul ankara kairo damaskus aleppo bagdad teheran jerusalem beirut peking shanghai tokio neu-delhi washington mailand neapel venedig florenz turin barcelona amsterdam rotterdam kopenhagen stockholm oslo helsinki mariupol charkiw odessa minsk belgrad zagreb sarajevo bukarest sofia tripolis tunis algier kabul islamabad singapur bangkok sydney melbourne toronto chicago boston rhein elbe donau main mosel oder neckar isar nordsee ostsee alpen schwarzwald ruhrgebiet bodensee mittelmeer atlantik pazifik",
);

export const organisations = words(
  "bundestag bundesrat bundesregierung bundeswehr bundesbank landtag kreml weltbank nato interpol europol uno unesco unicef dax grünen volkswagen siemens bosch daimler mercedes bmw audi porsche opel bayer basf sap adidas puma lufthansa allianz commerzbank telekom aldi lidl rewe edeka google apple amazon microsoft facebook twitter youtube instagram tiktok tesla spiegel tagesschau reuters nasa esa greenpeace amnesty caritas diakonie hisbollah hamas taliban fifa uefa borussia schalke hertha werder eintracht frontex eurostat eurojust statista bitkom verdi attac pegida hartmannbund marburger",
);

/** Capital adjectives that begin a name inside a sentence, by their stem. */
export const namedAdjectives =
  /^(?:deutsche|auswärtige|statistische|karlsruher|münchener|europäische|vereinte|vereinigte|vereinigten|vereinten|rote|roten|weiße|weißen|internationale|süddeutsche|norddeutsche|westdeutsche|mitteldeutsche|bayerische|sächsische|frankfurter|berliner|hamburger|münchner|kölner|wiener|neue|neuen|grüne|freie|freien|erste|zweite|britische|islamische|österreichische|schweizer|russische|ukrainische|technische|freie|johann|nordische|nahe|nahen|mittlere|kalte|kalten|große|großen|heilige|heiligen|tote|toten|schwarze|schwarzen)[nrs]?$/;

/** Offices and forms of address, whose bearer's name follows; compounds of them too (Außenminister, Polizeisprecherin). */
export const titleEnding =
  /(?:vize|führer|führers|führerin|gewerkschaft|herr|herrn|frau|dr|prof|professor|professorin|präsident|präsidenten|präsidentin|kanzler|kanzlers|kanzlerin|minister|ministers|ministerin|sprecher|sprechers|sprecherin|chef|chefs|chefin|bürgermeister|bürgermeisterin|könig|königin|prinz|prinzessin|papst|bischof|general|oberst|hauptmann|richter|richterin|anwalt|anwältin|trainer|trainers|trainerin|sänger|sängerin|autor|autorin|schauspieler|schauspielerin|regisseur|regisseurin|politiker|politikers|politikerin|forscher|forscherin|experte|expertin|historiker|historikerin|direktor|direktorin|leiter|leiterin|vorsitzende|vorsitzender|vorsitzenden|abgeordnete|abgeordneter|abgeordneten|senator|senatorin|landrat|landrätin|gründer|gründerin|unternehmer|unternehmerin|kandidat|kandidatin|kommissar|kommissarin|ökonom|ökonomin|journalist|journalistin|manager|managerin|vorstand|stadt|gemeinde|landkreis|firma|konzern|verein|insel|fluss|provinz|region|dorf|präses|graf|gräfin|fürst|stürmer|torwart|spieler|arzt|ärztin|physiker|physikerin|schriftsteller|schriftstellerin|nachrichtenagentur|zeitung|sender|senders)$/;

/** Nouns that stand behind "in", "aus", "nach" without an article, and are no places. */
export const commonNouns = words(
  "angaben angabe angst haft zukunft ordnung wirklichkeit wahrheit kraft frage form bezug bezug sicht höhe folge gefahr ruhe zusammenarbeit rente teilen zeiten tagen wochen monaten jahren sachen kürze arbeit sicherheit planung betrieb deutschen englisch deutsch russisch berichten medienberichten informationen ansicht meinung auffassung schätzungen erkenntnissen protesten verhandlungen gesprächen hause büchern ländern städten gebieten familien gruppen fällen krisen not armut krieg frieden gewalt protest glas holz stahl metall plastik papier kreisen osten westen norden süden freiheit abwesenheit absprache anspruch verbindung richtung untersuchungshaft millionenhöhe milliardenhöhe gold eigenregie serie echtzeit gegenwart fahrt gang mode zahlen prozent euro dollar mitte ende anfang polizeiangaben regierungsangaben unternehmensangaben mangel sorge rücksicht furcht protest politik wirtschaft gesellschaft wissenschaft kultur sport geschichte",
);
export const germanAcronymsLeft = words(
  "gmbh ag kg ev e.v tv pkw lkw uhr mio mrd co dna it km kg nr st sms ceo cdu-chef abs hiv ki pdf",
);
export const germanFirstNames = words(
  "angela olaf annalena robert christian friedrich markus ursula wolfgang helmut gerhard karl heinz jürgen günter günther klaus uwe jens lars sven kai kevin dieter horst manfred werner walter rolf ulrich bernd jörg frank ralf thomas stefan stephan andreas michael martin peter hans johannes matthias sebastian tobias florian lukas felix jonas leon paul max moritz anton emil jakob julia anna lena laura sarah lisa katharina sabine petra monika renate ingrid helga gisela brigitte claudia susanne andrea birgit martina nicole stefanie christine karin heike silke anja kerstin ulrike marlene greta ricarda saskia sahra alice beatrix hendrik boris nancy karl-theodor frank-walter horst joachim joschka cem svenja lisa bärbel steffi hubertus volker norbert armin winfried malu manuela kristina mohammed ahmed ali mehmet mustafa wladimir wolodymyr sergej dmitri donald joe emmanuel recep viktor",
);
