/** Words that news uses only in some years: of states and their peoples, alliances, missions, money, tools. */
export interface DatedWords {
  readonly words: RegExp;
  /** ISO days, as precise as known; `null`: no bound. */
  readonly first: string | null;
  readonly last: string | null;
  /** What must stand in the same paragraph, so that the words mean this. */
  readonly beside: RegExp | null;
  /** How much it counts, as `Vote.weight`: names that histories are full of ("Soviet") count little. */
  readonly weight: number;
}

function row(words: RegExp, first: string | null, last: string | null, weight: number, beside: RegExp | null = null): DatedWords {
  return { words, first, last, weight, beside };
}

/** All of them, our own table. A word whose time is over is looked up with what stands before it ("the former Soviet Union"). */
export const datedWords: readonly DatedWords[] = [
  // peoples of states that are no more, and what is said of their heirs
  row(/\bSoviet\b/g, '1922', '1992-01', 0.35),
  row(/\bYugoslav\b/g, '1918', '2003-03', 0.5),
  row(/\bCzechoslovak(?:ian)?\b/g, '1918', '1993-01', 0.5),
  row(/\bEast Germans?\b/g, '1949', '1990-11', 0.5),
  row(/\bWest Germans?\b/g, '1949', '1990-11', 0.5),
  row(/\bZair(?:ean|ian)s?\b/g, '1971-10', '1997-06', 0.9),
  row(/\bRhodesians?\b/g, '1923', '1980-05', 0.5),
  row(/\bKampuchean?\b/g, '1976', '1990-06', 0.6),
  row(/\bPeking\b(?! (?:University|opera|duck|Man))/g, null, '1991', 0.6),
  row(/\bBosnian? (?:Serbs?|Croats?|Moslems?|Muslims?|war)\b/g, '1991-10', null, 0.9),
  row(/\bMoslem-Croat federation\b/gi, '1994-03', '2005', 0.8),
  row(/\bChechen (?:rebels?|separatists?|fighters|guerrillas)\b/g, '1991-09', '2012', 0.8),
  row(/\bCommonwealth of Independent States\b/g, '1991-12', null, 0.9),
  row(/\b(?:end of the|post-)Cold War\b/gi, '1989-12', null, 0.9),
  // alliances, treaties, bodies under the names of their time
  row(/\bEuropean Union\b|\bEU\b/g, '1993-11', null, 0.9),
  row(/\bEuropean (?:Economic )?Communit(?:y|ies)\b|\bEEC\b/g, '1958', '1994-03', 0.6),
  row(/\bWorld Trade Organi[sz]ation\b/g, '1994-04', null, 0.9),
  row(/\bGATT\b/g, '1948', '1996', 0.6),
  row(/\bOrgani[sz]ation for Security and Co-?operation\b|\bOSCE\b/g, '1994-12', null, 0.95),
  row(/\bConference on Security and Co-?operation\b|\bCSCE\b/g, '1972', '1995-03', 0.8),
  row(/\bAfrican Union\b/g, '2001-07', null, 0.9),
  row(/\bOrgani[sz]ation of African Unity\b|\bOAU\b/g, '1963-05', '2002-09', 0.9),
  row(/\bWarsaw Pact\b/g, '1955', '1991-08', 0.4),
  row(/\bMaastricht [Tt]reaty\b/g, '1991-12', null, 0.9),
  row(/\bDayton (?:peace )?(?:accords?|agreement|treaty)\b/gi, '1995-11', null, 0.9),
  row(/\bOslo (?:peace )?(?:accords?|agreements?)\b/gi, '1993-09', null, 0.9),
  row(/\bG-?8\b|\bGroup of Eight\b/g, '1997-05', '2014-06', 0.8),
  row(/\bInternational Criminal Court\b/g, '1998-07', null, 0.9),
  row(/\bFederal Security Service\b|\bFSB\b/g, '1995-04', null, 0.9),
  // missions and zones
  row(/\bUNPROFOR\b/g, '1992-02', '1996-01', 0.9),
  row(/\bIFOR\b/g, '1995-11', '1997-01', 0.9),
  row(/\bSFOR\b/g, '1996-12', '2004-12', 0.9),
  row(/\bKFOR\b/g, '1999-06', null, 0.9),
  row(/\bISAF\b/g, '2001-12', '2015-01', 0.9),
  row(/\bUNSCOM\b/g, '1991-04', '2000', 0.9),
  row(/\bno-fly zones?\b/g, '1991-04', '2003-04', 0.8, /\bIraqi?\b|\bnorthern\b|\bsouthern\b/),
  row(/\bNATO (?:troops|peacekeepers|soldiers|forces)\b/g, '1995-12', '2004-12', 0.8, /\bBosnian?\b/),
  row(/\b(?:occupation|security) zone\b/g, '1985', '2000-06', 0.9, /\b[Ll]ebanon\b/),
  row(/\bPalestinian (?:National )?Authority\b/g, '1994-05', null, 0.9),
  row(/\bself-rule\b/g, '1993-09', '2001', 0.8, /\b(?:Palestinians?|West Bank|Gaza|Arafat)\b/),
  row(/\b(?:Moslem|Muslim|Islamic) (?:guerrillas|fundamentalists|rebels|militants)\b/g, '1992', '2006', 0.7, /\bAlgerian?s?\b/),
  // wars and who fights in them
  row(/\bViet ?[Cc]ong\b/g, '1959', '1975-06', 0.75),
  row(/\bKhmer Rouge (?:guerrillas?|rebels?|forces|fighters|leaders?)\b/g, '1970', '1999', 0.75),
  row(/\b[Cc]ontras?\b/g, '1981', '1990-07', 0.75, /\b(?:Nicaragua|Sandinista)/),
  row(/\bSandinista (?:government|army|regime|leaders?|junta)\b/g, '1979-07', '1990-05', 0.8),
  row(/\b[Mm]uja(?:hi|he)d(?:ee|i)n(?: guerrillas?| rebels?| fighters)\b/g, '1979', '1996', 0.75, /\b(?:Afghan|Kabul)/),
  row(/\bUNITA (?:rebels?|guerrillas?|forces|troops)\b/g, '1975', '2002-08', 0.75),
  row(/\bRenamo (?:rebels?|guerrillas?)\b/g, '1976', '1993', 0.75),
  row(/\bTamil Tiger (?:rebels?|guerrillas?|separatists?)\b|\bTamil Tigers\b/g, '1983', '2009-07', 0.75),
  row(/\bShining Path (?:guerrillas?|rebels?)\b/g, '1980-05', '2000', 0.75),
  row(/\bFARC (?:rebels?|guerrillas?)\b/g, '1964', '2017-01', 0.8),
  row(/\bKosovo Liberation Army\b|\bKLA (?:rebels?|guerrillas?|fighters)\b/g, '1996', null, 0.9),
  row(/\b(?:Islamic|Islamist|opposition) (?:rebels|fighters|guerrillas)\b/g, '1992-05', '1998', 0.8, /\bTajik/),
  row(/\bRwandan (?:Hutu )?refugees?\b/g, '1994-05', '1998', 0.8, /\b(?:Zair|Goma|Bukavu|Tanzania|camps?)/),
  row(/\b(?:siege of|besieged) Sarajevo\b/g, '1992-04', '1996-03', 0.8),
  row(/\bAceh(?:nese)? (?:rebels?|separatists?)\b|\bFree Aceh\b/g, '1976', '2006', 0.75),
  row(/\bJanjaweed\b/g, '2003', null, 0.9),
  row(/\bDarfur (?:rebels?|conflict|crisis|region)\b/g, '2003-02', null, 0.8),
  row(/\b(?:Iraqi|Sunni) insurgents?\b|\binsurgents? in Iraq\b/g, '2003-05', '2014', 0.8),
  row(/\bMahdi Army\b/g, '2003-06', null, 0.9),
  row(/\bmulti-?national (?:force|troops)\b/gi, '2003-06', '2010', 0.75, /\bIraq/),
  row(/\bweapons inspectors?\b/g, '1991-04', '2004', 0.75, /\bIraq/),
  row(/\boil-for-food\b/gi, '1995-04', null, 0.9),
  row(/\b[Ii]ntifada\b/g, '1987-12', null, 0.9),
  row(/\bArab Spring\b/g, '2011-01', null, 0.95),
  row(/\bsix-(?:party|nation) (?:nuclear )?talks\b/gi, '2003-07', '2011', 0.75, /\bKorea/),
  // what was planned, feared or built in some years
  row(/\bsingle (?:European )?currency\b/g, '1990', '2002-03', 0.75, /\bEurope|\bEU\b|\bEMU\b|\bGerman|\bFrench/),
  row(/\b(?:ECUs?|European Currency Unit)\b/g, '1979', '1999-02', 0.8),
  row(/\bBundesbank (?:council|repo|discount|cut|raised|left|president)\b|\bBundesbank's (?:repo|discount|key|securities)\b/g, '1957', '1999-06', 0.75),
  row(/\bKyoto [Pp]rotocol\b/g, '1997-12', null, 0.9),
  row(/\b(?:millennium bug|Y2K)\b/gi, '1996', '2001', 0.8),
  row(/\b(?:space station Mir|Mir space station|Mir station)\b/g, '1986-02', '2001-05', 0.8),
  row(/\bspace shuttle\b/gi, '1972', '2011-10', 0.6),
  row(/\bSARS\b/g, '2003-02', null, 0.9),
  row(/\bH1N1\b/g, '2009-03', null, 0.9),
  row(/\bGoogle\b/g, '1998-09', null, 0.9),
  row(/\bWikiLeaks\b/gi, '2006-12', null, 0.95),
  row(/\bChatGPT\b/g, '2022-11', null, 0.95),
  // movements since they were founded
  row(/\bHamas\b/g, '1987-12', null, 0.9),
  row(/\bH[ei]zb[ou]llah\b/g, '1982', null, 0.9),
  row(/\bal-?Qa'?[ei]da\b/gi, '1998-08', null, 0.9),
  row(/\bTaliban\b/g, '1994-10', null, 0.9),
  row(/\bISIS\b|\bISIL\b|\bIslamic State (?:group|militants|fighters)\b/g, '2013-04', null, 0.9),
  row(/\bBoko Haram\b/g, '2009-07', null, 0.9),
  // great events that are named as past
  row(/\b(?:September 11|Sept\. 11|9\/11)(?: terrorist)? attacks?\b|\bwar on terror(?:ism)?\b/gi, '2001-09', null, 0.9),
  row(/\bGulf [Ww]ar\b/g, '1980-09', null, 0.6),
  row(/\bBrexit\b/g, '2012-06', null, 0.95),
  row(/\bCOVID(?:-19)?\b|\bcoronavirus\b/gi, '2020-01', null, 0.95),
  row(/\bAIDS\b/g, '1982-09', null, 0.8),
  row(/\bmad cow\b/gi, '1988', '2010', 0.8),
  // money
  row(/\beuros\b|\beuro ?zone\b|\bthe euro (?:fell|rose|gained|lost|traded)\b/gi, '1997', null, 0.9),
  row(/\b(?:deutsche?|German) ?marks?\b|\b(?:French|Belgian) francs?\b|\bItalian lir[ae]\b|\bSpanish pesetas?\b|\bDutch guilders?\b/gi, '1948', '2002-03', 0.8),
  // tools and how names are spelled
  row(/\bInternet\b|\bWorld Wide Web\b|\bweb ?sites?\b/gi, '1993', null, 0.8),
  row(/\b(?:mobile|cell(?:ular)?) ?phones?\b/gi, '1985', null, 0.6),
  row(/\btelex\b/gi, '1935', '2000', 0.4),
  row(/\bsmart ?phones?\b|\biPhones?\b/gi, '2005', null, 0.9),
  row(/\bFacebook\b|\bYouTube\b/g, '2005-06', null, 0.95),
  row(/\bTwitter\b|\btweeted\b/g, '2007', null, 0.95),
  row(/\bWhatsApp\b|\bInstagram\b/g, '2010-06', null, 0.95),
  row(/\bMoslems?\b/g, null, '2003', 0.6),
];
