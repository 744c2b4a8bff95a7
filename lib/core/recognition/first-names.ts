/** First names that in news of the whole world are nearly always women's: lower case, without accents. Common knowledge, nobody's list. */
export const womensNames: ReadonlySet<string> = new Set((
  'abena abigail adele adriana adwoa agata agathe agnes agnieszka aicha aida aigul aino aisha aissata akiko akosua albertina alejandra alena alexandra ' +
  'alexandrina alice alicia alina aline alison almaz amal amalia amanda amelia amina aminata amira amparo amy ana anastasia anette angela angelina anita ' +
  'ann anna anna-lena anne annelise annette annie antonia anya aoife april araceli arlene asma astrid audrey ayesha aylin azadeh azucena barbara beata ' +
  'beatrice beatriz belen benedikte bernadette bertha bettina betty beverly biljana birgit birgitta borbala bozena brenda bridget brigitte bronwyn ' +
  'caitlin camilla carla carlotta carmen carol carolina caroline carys catalina catarina catherine cathy cecilia celeste cerys chandrika charity ' +
  'charlotte cherie cheryl chiara chimamanda chloe christel christiane christina christine cindy claire clara claudia colleen concepcion concetta corazon corina ' +
  'cornelia coumba cristina cynthia dagmar dagny dalia daniela danuta daphne darya deanne deborah debra delia delyth denise derartu diana diane dilma ' +
  'dina dinara dolores donna dora doris dorothy ebba ecaterina edith edna eileen eilidh ekaterina elaine eleanor elena eleni elisa elisabeth elise ' +
  'elizabeth elke ella ellen elsa elvira emilia emily emma erica erika erzsebet esperanza estela esther eszter eugenia eunice eva evelyn ewa fabiola ' +
  'farah farida fatima fatma fatou fawzia fiona fionnuala flora florence folake forough frances francesca francisca francoise freya frida funmilayo ' +
  'gabriela gail galina galya geertje georgina geraldine gertrude gina giorgia giovanna gisele giulia gladys glenda gloria golda googoosh graca grace ' +
  'graciela grainne greta gro guadalupe gudrun gulchehra gulnara gulnora gulshat gunilla haby halima hana hanako hanan hanna hannah hanneke harriet ' +
  'hasina hatice heather heba hebe hedwig heidi helen helena helene helga helle henrietta hilary hilda hilde hillary hoda hodan ida ifrah ilona ilse ' +
  'imelda ines inger ingibjorg ingrid ingrida irena irene irina iris irma isabel isabella isabelle ivana ivanka iveta ivone ivy jacinda jacqueline ' +
  'jadranka jadwiga jana jane janet janice janine jarmila jasmine jayalalithaa jeanne jennifer jenny jessica jill jimena joan joanna joanne jocelyn ' +
  'johanna joice jolanta josefina josephine joyce jozefina juana judit judith judy julia juliana julie juliet julieta julissa justine kadiatou kaia kaja ' +
  'kamala karen karin karina karla kartini katalin katarina katarzyna kate katerina katharina katherine kathleen kathryn kathy katie katja katrin katya ' +
  'kavita kayla keiko kerstin khadija khady khaleda kirsi kirsten kirsty kolinda kristin kristina krystyna ksenia kudirat laila lakshmi larisa latifa ' +
  'laura lauren leila lela lena leni lenka leonor leticia leyla leymah lidia liliana lillian lily lina linda lisa liv liz ljubica lone lorena lorraine ' +
  'louise lourdes lucia lucie lucinda lucy ludmila ludmilla luisa lupita luz lydia lyudmila maarit maarja madeleine maeve magali magdalena maggie maha ' +
  'mairead mairi maj-britt maja malala malgorzata malini mamata manal mandy manuela marcela mare marfa margaret margarita margot margrethe marguerite ' +
  'maria mariam mariama mariame marian mariana marianne marie marija marijke marika marilyn marina marine marisa marisol marjeta marjorie marlene marta ' +
  'martha martina mary maryam maryna masako matilda maud maureen mavis maya meena meera megan megawati mei-ling melania melanie melinda melissa mercedes ' +
  'mercy merike meryl meseret mette mia michelle michiko mihaela milada milagros mildred milena milica mina minerva mireya miriam mirjana moira molly ' +
  'mona monica monika monique morag nadezda nadezhda nadia nadine nadja naja nancy nandini naomi narges nasreen nasrin natalia natalie natalya natasha ' +
  'nawal nellie nevena ngozi nguyet niamh nicole nilufar nilufer nina nirmala nkosazana noelia nomzamo nora noriko norma nuala nurul nusrat ofelia ' +
  'ogechi oksana olena olga olha olivia oriana orla ornella oumou oxana paivi pamela parveen patricia patsy patty paula pauline pavla peggy penelope ' +
  'petra petronella phyllis pia pilar polly pornthip pratibha priscilla priya rachel radmila ragnhild raisa rania raquel rebecca rebekah regina rekha ' +
  'remedios renata rhiannon rigoberta riikka rimma risa rita ritt roberta rocio rokeya rokhaya rokia rosa rosalie rosalind rosalynn rose rosemary rosmah ' +
  'rowena roza ruby ruta ruth sabina sabine sabrina sachiko sadako sadia saima sally salma samantha samira sandra sanna sara sarah saskia savita savka ' +
  'segolene selma sevgi shabnam shaheen shahnoza shakila shakira shanthi sharon sheikha sheila sheryl shirin shirley shona sibylle signe sigrid sigridur ' +
  'sigrun silvia simone sinead siobhan sirikit sirimavo sirpa siti smriti sofia sofya soledad solrun solveig sonia sophia sophie soraya stella stephanie ' +
  'sudha sue sunita sunitha susan susana susanna susanne sushma susilowati suzanne svetlana sylvia sylvie tamar tamara tamila tania tansu tanya tara ' +
  'tarja tatiana tatyana teresa tetiana thandi thelma theresa therese thuy tina tirunesh tomoko tove tracy tuulikki ulla ulrike umm ursula usha vaira ' +
  'valentina valerie vanessa vera veronica vesna victoria vigdis viktoria vilma viola violet violeta virginia vivian vlasta wafa wambui wanda wangari ' +
  'wendy whitney wilhelmina wilma winifred winnie wislawa ximena xiomara yael yasmin yelena yevgenia yingluck yoko yolanda yuki yulia yuliya yumiko ' +
  'yuriko yvette yvonne zadie zainab zara zeinab zeinabu zelda zhanna zlata zoe zofia zorana zsuzsa zsuzsanna zulfiya zuzana'
).split(' '));

/** First names that are nearly always men's; as `womensNames`. */
export const mensNames: ReadonlySet<string> = new Set((
  'aaron abdel abdelaziz abdul abdullah abdulrahman abel abiy abraham adam adnan adolf adrian agostinho ahmad ahmed ahmet aidar akbar akihito akira alan ' +
  'alasdair albert alberto aldo alejandro aleksander aleksandr alessandro alex alexander alexei alexey alfonso alfred alfredo ali alistair allan alvaro ' +
  'alvin amadou amin amir amr anastas anatoly anders andre andreas andrei andrej andres andrew andriy andrzej andy angel angus anthony anton antonin ' +
  'antonio antony anwar apollinaire archibald arie ariel arjun armando arnold arsen arthur artur arturo ashraf asif askar aslan atal atiku augustin ' +
  'augusto austin ayub aziz babrak bachir bakr baldev barack barham barry bashar bashir basil bela ben benedict benigno benito benjamin benny bernard ' +
  'bernd bernhard bertie bertrand bhumibol bill billy bjorn bob bobby bongani boris bradley brendan brent brett brian bruce bruno bryan bulent burak ' +
  'burhanuddin callum calvin canaan carl carlo carlos cedric cem cesar chad chadli charles charlie chavalit chester chidi chike chinua chris christian ' +
  'christoph christopher christos chuck clarence claudio claus clement clifford clint clive colin conrad constantine cormac cornelis craig curtis cyril ' +
  'cyrille cyrus dafydd damian dan daniel daniele danny daouda darius darren dave david davide dean declan denis dennis denys derek derrick desmond dick ' +
  'diego dieter dimitri dimitris dinesh dmitri dmitry dominic dominik don donald doug douglas duncan dwight earl ed eddie edgar edmund edouard eduard ' +
  'eduardo edward edwin egon ehud elias eliot elliott elon emanuel emeka emerson emil emile emilio emmanuel emmerson emomali emyr enda enrico enrique ' +
  'eoin erdal eric erich erik ernest ernesto ernst erwin esteban ethan etienne euan eugene evan evgeny ezer fabio fahd faisal faisel farid farouk fela ' +
  'felipe felix ferdinand ferenc fergus ferhat fernando fidel filip filipe florian foday fouad francesco francis francisco franco francois frank ' +
  'franklin franz fred frederic frederick friedrich fritz fyodor gabor gamal gareth garret garry gary gavin gavriil geert geir gennady geoffrey george ' +
  'georges georgi georgios geraint gerald gerard gergely gerhard gianni gilbert giles giorgio giorgos giovanni giulio giuseppe glen glenn gonzalo gordon ' +
  'gotabaya govan graham greg gregor gregory grigory grover guenter guillermo gulbuddin gunter gunther gurbanguly gus gustav gustavo gusztav guy gyorgy ' +
  'gyula habib hafez haider haile hailemariam hakan halldor hamid hamish hamza hank hans hans-dietrich hans-jurgen harald hardeep harold harry haruki ' +
  'harvey hassan hector heinrich heinz helmut hendrik henri henrik henry herbert herman hermann hernan heydar hideki hirohito hiroshi horst hosni houari ' +
  'houssine howard hubert hugh hugo humphrey husain hussein hywel iain ian ibrahim ichiro idi idrissa ieuan ignacio igor ilham ilya imran imre isaac ' +
  'isaias ismael ismail istvan ivan ivica ivo jaap jack jackson jacob jacques jaime jairo jakaya jakob jalal jamal james jamie janos jared jaroslav ' +
  'jason javier jawaharlal jay jean-baptiste jean-claude jean-luc jean-marie jean-max jean-pierre jeff jefferson jeffrey jens jeremy jerome jerry jerzy ' +
  'jesse jim jimmy joachim joao joaquim joaquin joe joel johan johann johannes john johnny jomo jon jonas jonathan jordi jorge jose jose-maria josef ' +
  'joseph joshua josip jozsef juan jules julian julio julius junichiro jurgen jussi justin juvenal karel karl karl-heinz kaspar kazimierz kazuo keith ' +
  'kemal ken kenji kenneth kevin khaled khalid kirill kjell klaus knut kofi konrad konstantin konstantinos kostas kurt kwame lajos lance larry lars ' +
  'laszlo laurent lawrence lech lennart leo leon leonard leonardo leonid leopold leopoldo leroy lester levi lew lewis liam lionel lloyd lorenzo lou ' +
  'louis lubomir luc lucas lucien ludwig luigi luis luiz luke magnus mahathir mahinda mahmoud mahmud maithripala malcolm mamadou manfred manmohan manny ' +
  'manuel marc marcel marcelo marco marcos marcus marek mario mark marko markus martin marty marvin masao massimo massoud mateo matt matteo matthew ' +
  'matthias mattias maurice mauricio max maximilian mehmet meles melvin menachem mengistu mesut michael michal micheal michel mick miguel mihai mikael ' +
  'mike mikhail miklos milan milos milton mircea miroslav mitch mitt mobutu mohamed mohammad mohammed mohandas moise moncef morarji morgan moses moshe ' +
  'moshood moussa muammar muhammad muhammadu mujibur mustafa mwai nabil nadeem naftali najib najibullah naoto narendra naruhito nathan nathaniel nawaz ' +
  'neil nelson neville nicholas nick nicolae nicolas nigel nikita nikola nikolai nikolaos nils nnamdi nobuhiro noel norman norodom nouri ntare nursultan ' +
  'nye obafemi oktay olaf olafur oleg oliver olivier olof olusegun omar orhan oscar oskar osman otelo otto ousmane owen pablo padraig pal pall paolo ' +
  'pascal patrice patrick paul paulo pavel pavlo pedro pekka per percy pervez pete peter petr petro petros petteri phil philip philippe pierre pieter ' +
  'piotr pitchou pyotr qaboos qasim rafael rafik raila rainer rajesh rajiv ralph ram raman ramesh ramon ramzi ranasinghe randy rashid raul ravi ray ' +
  'raymond recep reginald reid reinhard rejean rene rex rhys ricardo riccardo richard rick rigathi risto robert roberto rod roderick rodney rodolfo ' +
  'rodrigo roger roh roland rolf roman romano ron ronald ronnie rory ross roy ruben rudolf rudolph rudy ruhollah rui rupert russell rustam ryan saad ' +
  'saddam salah salman salvador salvatore sam sameh sami samora samuel sandor sandro sani sanjay santiago saparmurat scott seamus sean sebastian sekou ' +
  'selim serdar sergei sergey sergio sergiu serhiy seth shankar shaun shavkat shehbaz shehu sheldon shimon shinzo siad sidney siegfried sigmund silvio ' +
  'simon sipho slobodan somchai sondhi srdjan stan stanislav stanislaw stanley stefan stefano sten stephen steve steven stewart stuart suleiman suleyman ' +
  'sushil sven tadeusz tadic tafawa taha takashi takeo tamas tamim taras tarek tariq tayyip ted tendai teodoro terrence terry thabo thaksin themba theo ' +
  'theodore theodoros thomas thorsten tidjane tim timothy timur tito todd tom tomas tomasz tommaso tommy tony toomas toshio trevor tsutomu tudor turgut ' +
  'ueli uhuru ulrich umberto urho uwe vaclav valentin valery vasily vernon viacheslav vicente victor vikram viktor vincent vincenzo vitaly vittorio vlad ' +
  'vladimir vladislav vojislav volodymyr vytautas wael wafula walid wallace walter warren wayne werner wilfred wilhelm will willem william willie willy ' +
  'wim winston wiremu wladyslaw wole wolfgang woodrow xavier yahya yair yakubu yann yasir yasser yasuhiro yevgeny yitzhak yoshihiko yousaf yoweri yuri ' +
  'yusuf yves zahir zayed zbigniew zdenek zeljko ziaur zine zoltan zoran zsolt zulfikar'
).split(' '));
