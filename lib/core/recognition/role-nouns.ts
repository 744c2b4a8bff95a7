/** Nouns that say what somebody is: heads of roles. Plurals are not among them, because a role is of one person. */
export const roleNouns: ReadonlySet<string> = new Set((
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
