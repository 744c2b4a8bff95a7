/** Words that address a person and say no office. */
const honorifics = new Set('aunty auntie mr mrs ms miss messrs dr sir sheikh dame lady lord mme mlle madame monsieur herr frau señor señora don haji hajji daw datuk don dona doña'.split(' '));

/** Titles that stand before a name, as one word, without a full stop. */
const titles = new Set((
  'ayatollah president premier chancellor minister senator sen congressman congresswoman councilman councilwoman representative rep governor gov mayor general gen colonel col ' +
  'lieutenant lieut lt captain capt major maj admiral adm marshal sergeant sgt corporal commander brigadier brig commodore private king queen prince princess ' +
  'emperor empress sultan emir tsar czar pope cardinal archbishop bishop father rev reverend pastor rabbi imam judge justice ' +
  'professor prof ambassador amb secretary chairman chairwoman detective inspector superintendent sheriff deputy comrade constable seaman mullah'
).split(' '));

/** Nouns that say what somebody is: heads of roles. Plurals are not among them, because a role is of one person. */
const roleNouns = new Set((
  'registrar campaigner citizen participant ruler bowler batsman champ accountant activist actor actress administrator adviser advisor agent aide ambassador analyst anchor archaeologist archbishop architect artist assistant ' +
  'astronaut astronomer athlete attorney auditor aunt author baker banker barrister bishop biologist blogger boss boxer boyfriend broker brother builder ' +
  'businessman businesswoman butcher candidate captain captain-general cardinal caretaker carpenter cashier ceo cfo chair chairman chairperson chairwoman chairwomen champion chancellor ' +
  'chef chemist chief cleric clerk climatologist coach co-founder cofounder colleague collector colonel columnist comedian commander commentator commissioner ' +
  'composer congressman congresswoman conductor consul consultant contractor cook coordinator correspondent councillor councilman counsel counsellor cousin ' +
  'creator critic curator dancer daughter dean defender delegate dentist deputy designer detective developer dictator diplomat director dissident doctor driver ' +
  'economist editor editor-in-chief electrician emir emperor employee engineer entrepreneur envoy epidemiologist executive expert farmer father father-in-law fellow fiancé fiancée ' +
  'filmmaker firefighter fisherman footballer forecaster forward founder friend gardener general geographer geologist girlfriend goalkeeper governor grandfather grandmother ' +
  'grandson guard guerrilla guide guitarist hairdresser head headmaster headteacher heir hero historian housewife husband hydrologist imam industrialist inspector instructor interpreter ' +
  'inventor investigator investor janitor journalist judge justice king laborer labourer lawmaker lawyer leader lecturer legislator librarian lieutenant lieutenant-colonel lieutenant-general linguist lobbyist ' +
  'magistrate magnate major major-general manager marshal mathematician mayor mechanic mediator meteorologist midfielder midwife millionaire billionaire miner minister model ' +
  'monk mother musician nephew negotiator neighbor neighbour neurologist niece novelist nun nurse observer officer official operator opponent organizer organiser owner painter ' +
  'parliamentarian partner passenger pastor patriarch peasant pensioner philanthropist philosopher photographer physician physicist pianist pilot planner planter player playwright poet politician ' +
  'policeman policewoman pope porter postman predecessor premier presenter president president-elect priest prime-minister prince princess principal prisoner producer professor programmer ' +
  'promoter prosecutor protester psychiatrist psychologist publisher queen rabbi ranger rapper rebel receptionist recruiter rector referee refugee reporter representative researcher resident restaurateur retiree ' +
  'rival runner sailor salesman saleswoman scholar scientist sculptor seamstress secretary secretary-general seller senator sergeant servant sheikh sheriff shepherd shopkeeper shrimper singer sister ' +
  'skipper sociologist soldier solicitor son son-in-law songwriter speaker specialist spokesman spokesperson spokeswoman star statistician stepfather steward strategist striker student successor sultan ' +
  'superintendent supervisor supporter surgeon surveyor survivor tailor teacher technician tenor theologian trader trainer translator treasurer tsar tycoon uncle undersecretary undertaker vendor ' +
  'veteran veterinarian vice-chairman vice-president victim viceroy villager violinist virologist volunteer waiter waitress warden watchman weaver welder widow widower wife winner witness woman man worker writer ' +
  'lady schoolteacher primate regent victor founder-president premier-designate caliph nobleman grocer blacksmith stoker miller tutor novelist-turned-politician chauffeur apprentice toolmaker host maker burner westerner youngster chief-of-staff operative whistleblower warlord commandant marshal-general bookseller smuggler exile emissary patron wholesaler grandchild granddaughter ' +
  'mate headmistress landlady landlord laureate mason convert mp figure courtier protégé alderman councilmember assemblyman assemblywoman flier aviator cobbler coroner newcomer finalist ' +
  'runner-up titleholder deacon monsignor chaplain preacher catechist missionary attendant bartender barber beekeeper welder typist stenographer envoy-designate chancellor-designate child kin fiance fiancee ' +
  'aristocrat baroness baron count countess duke duchess earl colonist settler sherpa courier clown juror plaintiff defendant gunman hijacker captive hostage evacuee firefighter paramedic ' +
  'counterpart compatriot countryman member suspect nominee medallist medalist legend prophet terrorist supremo militant advocate icon sensation giant superstar merchant intermediary ally challenger contender hopeful favourite favorite functionary native tenant sibling twin commissar quarterback pundit guru mogul kingpin chieftain fugitive convict detainee inmate appointee trustee ' +
  'devotee intern trainee recruit cadet trooper academic intellectual mastermind spy thief pirate abbot abbess vicar curate mufti lama shaman pm mep mla msp seed seer strongman grandee dignitary luminary maestro virtuoso prodigy informant claimant complainant occupant inhabitant descendant migrant immigrant emigrant adjutant accomplice bride groom graduate alumnus alumna gymnast counselor rapporteur shah'
).split(' '));

/** Words that go before a role's head: "former", "deputy", "foreign" … Besides these, any capitalised word may. */
const modifiers = new Set((
  'former ex then late acting interim able petty warrant sub deputy vice assistant associate senior junior chief chairman executive managing general foreign defence defense interior finance prime ' +
  'justice education health trade economy economic energy oil environment agriculture transport labor labour culture information press police army navy air military ' +
  'rebel opposition guerrilla government party state federal regional provincial local district city town village national international royal retired veteran ' +
  'longtime long-time fellow outgoing incoming newly new elected presidential parliamentary political human rights civil security intelligence special top leading ' +
  'supreme high young old elder younger eldest youngest first second third running mate law football soccer tennis team film movie rock pop folk opera company bank world ' +
  'business media news television tv radio sports science research union labor-union student youth women religious muslim christian jewish catholic orthodox ' +
  'democratic republican conservative liberal socialist communist nationalist separatist islamic islamist exiled jailed imprisoned disgraced ousted deposed famous prominent ' +
  'lead head legal medical technical financial commercial cabinet house majority minority whip campaign crew field border guard forces coast primary school high-school ' +
  'college university noodle tram bus taxi truck lorry train shop market ' +
  'home star vice-presidential communications public affairs relations policy climate defense-policy self-proclaimed self-styled embattled beleaguered controversial deputy-prime'
).split(' '));

const titleWords = new Set([...honorifics, ...titles]);
const heads = new Set([...titles, ...roleNouns]);

/** `word`: lower case; a full stop at its end does not matter. */
export function isHonorific(word: string): boolean {
  return honorifics.has(bare(word));
}

/** Whether the word may stand directly before a name as, or as the end of, a title. */
export function isTitleWord(word: string): boolean {
  return titleWords.has(bare(word));
}

/** Whether the word is the head of a role: "minister", "spokesman", "wife". */
export function isRoleNoun(word: string): boolean {
  return heads.has(bare(word));
}

/** Whether the lower-case word may stand between an article and the head of a role. */
export function isRoleModifier(word: string): boolean {
  return modifiers.has(word) || /(?:ian|ish|ese|ean|can|ist|ic|ical|born|based)$/.test(word);
}

/** Whether the lower-case word follows a role's head: the "elect" of "president-elect". */
export function isRoleSuffix(word: string): boolean {
  return word === 'elect' || word === 'general' || word === 'designate' || word === 'emeritus';
}

function bare(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}
