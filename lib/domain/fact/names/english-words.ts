import { words } from "@/lib/domain/fact/words/fact-words";

/** Titles and offices, which are no part of a name; "prime minister" and the like go word by word. */
export const titles = words(
  "president vice prime minister chancellor secretary foreign defence defense interior finance mr mrs ms miss dr doctor professor prof sir dame lord lady baroness king queen prince princess pope cardinal archbishop bishop reverend rev father sister general gen colonel col major captain capt lieutenant lt sergeant sgt corporal admiral commander officer inspector superintendent chief constable detective sheriff senator sen representative rep congressman congresswoman cllr governor gov mayor councillor councilman ambassador judge justice attorney prosecutor director chairman chairwoman chair chairperson ceo spokesman spokeswoman spokesperson speaker sheikh imam rabbi emir sultan former acting deputy assistant honourable hon saint coach manager editor reporter correspondent author actor actress singer mp uncle aunt honour honor excellency highness majesty",
);

/** Behind these, "of" and what follows belong to the name. */
export const headsBeforeOf = words(
  "duke duchess earl countess marquess friends university ministry bank department house court church bay gulf isle isles republic kingdom states council office institute board federation union association society league army state city school college museum statue battle strait cape bureau academy parliament senate chamber commission committee party movement front brotherhood order knights sea lake mount port world wall tower temple palace treaty declaration bill act guardian bible book games day house lords commonwealth organisation organization confederation ivory theatre theater hospital port club county township diocese archdiocese ministers centre center faculty department directorate",
);
/** Behind these, "for" and what follows do. */
export const headsBeforeFor = words(
  "centre center institute observatory campaign office committee council agency foundation association alliance coalition department society organisation organization ministry fund bureau school programme program network trust commission court citizens",
);
/** Behind "'s" these say what kind of house or place is called by somebody's name. */
export const institutions = words(
  "hospice hospital infirmary college church cathedral chapel school academy park palace square hall hotel theatre island islands bay cross inn club stadium wharf market bridge gate street road lane",
);
/** Small words inside names. */
export const particles = words(
  "al el de del della der den van von bin bint ibn ben la le du da di dos ter ten ash an ad as ul e y",
);
/** Before a capital word these begin a name. */
export const firstParticles = words("al el von van de bin ibn abu ash");

/** Capital letters that are no names. */
export const plainCapitals = words(
  "tv ceo cfo coo mp mps gdp pm am ok dna rna hiv ai it pr hr id atm suv gp phd ma ba vip faq diy gps usb pdf url sms pin i a o oh mr ms dr ad bc bce ce ii iii iv",
);
/** Written with a capital, and no name by itself. */
export const commonCapitals = words(
  "i the a an this that these those it he she they we you god internet earth christmas easter ramadan muslim muslims christian christians jewish jews islam islamic arab arabs catholic protestant english french spanish german kurdish democrat democrats republican republicans conservative conservatives about above across after again against all almost along already also although always among and another any anyone around as at away back because before behind below beneath beside besides between beyond both but by despite down during each either enough even ever every everyone everything except few following for from further given half hence here how however if in indeed inside instead into its itself just last later least less let like likely many maybe meanwhile more most much near nearly neither never nevertheless next no nobody none nor not nothing now of off often on once one only onto or other others otherwise our out outside over per perhaps plus rather regarding same several since so some someone something sometimes soon still such than then there therefore they though through throughout thus to today together too toward towards under unless unlike until up upon us very via well what whatever when whenever where whereas wherever whether which while who whoever whole whom whose why with within without yes yet yesterday your turnout volume police labour liberal liberals nazi nazis marxist communist",
);

/** What sentences in news begin with, and whose ending does not say that it is no name. */
export const commonFirst = words(
  "rainfall debt length inflation growth demand profit income spending revenue output employment traffic water oil gas coal wheat rice maize bread sugar milk meat fish food fuel steel gold copper land soil snow ice rain wind heat drought flood weather climate air research staff crime violence war peace trade credit cash money tax aid help work health care life death birth love hope fear anger support trust faith history science music art sport football tennis golf cricket rugby attendance access entry advice proof blood cancer malaria cholera polio measles flu covid heart skin sleep diet smoke fire dust mud sand glass paper wood cotton wool silk rent rail road air bus train car truck ship boat plane bike phone mobile radio film theatre opera ballet school college youth childhood adulthood middle height width depth weight speed volume capacity total half double fresh local national federal global foreign public private rural urban early late high low long short big small great good bad new old young rich poor free full empty open true false black white red green blue dark light cold hot warm cool dry wet deep hard soft heavy strong weak safe rare main key top bottom left right",
);
