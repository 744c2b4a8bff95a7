/** First names that in news of the whole world are nearly always women's: lower case, without accents. Common knowledge, nobody's list. */
export const womensNames: ReadonlySet<string> = new Set((
  'abigail adele adriana agata agathe agnes agnieszka aicha aisha alejandra alexandra alexandrina alice alicia alina aline alison almaz amal amalia ' +
  'amanda amelia amina amira amparo amy ana anastasia anette angela angelina anita ann anna anne annelise annette annie antonia anya april araceli ' +
  'arlene asma astrid audrey ayesha aylin barbara beata beatrice beatriz benazir bernadette bertha bettina betty beverly birgit bozena brenda bridget ' +
  'brigitte caitlin camilla carla carlotta carmen carol carolina caroline catalina catarina catherine cathy cecilia celeste charlotte cherie cheryl ' +
  'chiara chloe christel christiane christina christine cindy claire clara claudia colleen concepcion concetta corazon cornelia cristina cynthia dagmar ' +
  'dagny daniela danuta daphne darya deanne deborah debra delia denise diana diane dilma dina dolores donna dora doris dorothy ebba edith edna eileen ' +
  'ekaterina elaine eleanor elena eleni elisa elisabeth elise elizabeth elke ellen elsa elvira emilia emily emma erika esperanza esther eugenia eunice ' +
  'eva evelyn ewa fatima fatma fatou fawzia fiona florence frances francesca francoise freya frida gabriela gail galina geertje georgina geraldine ' +
  'gertrude gina giorgia giovanna gisele giulia gladys glenda gloria golda grace greta gro guadalupe gudrun gulchehra gulnara gunilla haby halima hanan ' +
  'hanna hannah hanneke harriet hatice heather heba hedwig heidi helen helena helene helga henrietta hilary hilda hilde hillary hoda ida ilse imelda ' +
  'indira ines inger ingrid irena irene irina iris irma isabel isabella isabelle ivana ivanka jacinda jacqueline jadwiga jana jane janet janice janine ' +
  'jarmila jasmine jeanne jennifer jenny jessica jill joan joanna joanne jocelyn johanna jolanta josephine joyce juana judit judith judy julia juliana ' +
  'julie juliet julieta julissa justine kaia kaja kamala karen karin karina karla katarina katarzyna kate katerina katharina katherine kathleen kathryn ' +
  'kathy katie katja katya kayla keiko kerstin khadija kirsi kirsten kristin kristina krystyna ksenia kudirat lakshmi larisa latifa laura lauren leila ' +
  'lela lena lenka leonor leticia leyla leymah lidia liliana lillian lily lina linda lisa liv liz ljubica lorena lorraine louise lourdes lucia lucie ' +
  'lucy ludmila luisa lupita luz lydia lyudmila maarit maarja madeleine magdalena maggie maha mairead mairi maja malala malgorzata manal mandy manuela ' +
  'marcela mare margaret margarita margot marguerite maria mariam mariame marian mariana marianne marie marija marijke marika marilyn marina marine ' +
  'marisol marjeta marjorie marlene marta martha martina mary maryam maryna masako matilda maud maureen mavis maya meera megan megawati melania melanie ' +
  'melinda melissa mercedes mercy merike meryl mette michelle michiko mihaela milada mildred milena milica mina minerva miriam moira molly mona monica ' +
  'monika monique nadezhda nadia nadine nadja naja nancy naomi nasreen natalia natalie natalya natasha nawal nellie nevena ngozi nguyet nicole nilufer ' +
  'nina nora norma nusrat ogechi oksana olena olga olha olivia oriana ornella oumou pamela patricia patsy patty paula pauline pavla peggy penelope petra ' +
  'petronella phyllis pilar polly pornthip priscilla priya rachel radmila ragnhild raisa rania raquel rebecca rebekah regina renata rimma rita roberta ' +
  'rokhaya rosa rosalie rosalind rosalynn rose rosemary rosmah rowena roza ruta ruth sabina sabine sabrina sadako sadia sally salma samantha samira ' +
  'sandra sara sarah saskia savita segolene selma sevgi shabnam shaheen shakira shanthi sharon sheikha sheila sheryl shirin shirley sibylle signe sigrid ' +
  'sigrun silvia simone siobhan sirikit sirpa siti sofia sofya solveig sonia sophia sophie stella stephanie sue sunita susan susana susanna susanne ' +
  'suzanne svetlana sylvia sylvie tamar tamara tania tansu tanya tara tarja tatiana tatyana teresa tetiana thandi thelma theresa thuy tina tove tracy ' +
  'ulrike umm ursula usha valentina valerie vanessa vera veronica vesna victoria vigdis viktoria vilma viola violet violeta virginia vivian wafa wanda ' +
  'wangari wendy whitney wilhelmina wilma winifred winnie yael yasmin yelena yevgenia yingluck yoko yolanda yuki yulia yuliya yvette yvonne zainab zara ' +
  'zeinab zelda zhanna zlata zoe zofia zsuzsa zuzana'
).split(' '));

/** First names that are nearly always men's; as `womensNames`. */
export const mensNames: ReadonlySet<string> = new Set((
  'aaron abdul abdullah abdulrahman abel abraham adam adnan adolf adrian ahmad ahmed ahmet aidar akbar akira alan albert alberto aldo alejandro ' +
  'aleksander aleksandr alessandro alex alexander alexei alexey alfonso alfred alfredo ali allan alvaro alvin amadou amir amr anastas anatoly anders ' +
  'andre andreas andrei andrej andres andrew andriy andrzej andy angel angus anthony anton antonin antonio antony anwar archibald arie ariel arjun ' +
  'armando arnold arsen arthur artur arturo ashraf askar aslan atal augustin augusto austin aziz bakr baldev barack barry bashar bashir basil ben ' +
  'benedict benigno benito benjamin benny bernard bernd bernhard bertie bertrand bill billy bjorn bob bobby bongani boris bradley brendan brent brett ' +
  'brian bruce bruno bryan bulent burak calvin carl carlo carlos cedric cem cesar chad charles charlie chester chidi chinua chris christian christoph ' +
  'christopher christos chuck clarence claudio claus clement clifford clint clive colin conrad constantine cornelis craig curtis cyril cyrille cyrus ' +
  'damian dan daniel daniele danny daouda darius darren dave david davide dean denis dennis denys derek derrick desmond dick diego dieter dimitri ' +
  'dimitris dinesh dmitri dmitry dominic dominik don donald doug douglas duncan dwight earl ed eddie edgar edmund edouard eduard eduardo edward edwin ' +
  'egon ehud elias eliot elliott elon emanuel emeka emerson emil emile emilio emmanuel emomali enrico enrique erdal eric erich erik ernest ernesto ernst ' +
  'erwin esteban ethan eugene evan evgeny fabio faisal faisel farid farouk felipe felix ferdinand ferenc ferhat fernando fidel filip florian foday ' +
  'francesco francis francisco franco francois frank franklin franz fred frederic frederick friedrich fritz fyodor gabor gamal gareth garry gary gavin ' +
  'gavriil geert geir gennady geoffrey george georges georgi georgios gerald gerard gergely gerhard gianni gilbert giles giorgio giorgos giovanni giulio ' +
  'giuseppe glen glenn gonzalo gordon graham greg gregor gregory grigory grover guenter guillermo gunter gunther gurbanguly gus gustav gustavo guy ' +
  'gyorgy habib hafez hakan halldor hamid hamza hank hans hans-dietrich hans-jurgen harald hardeep harold harry harvey hassan hector heinrich heinz ' +
  'helmut hendrik henri henrik henry herbert herman hermann hernan heydar hideki hiroshi horst hosni howard hubert hugh hugo humphrey husain hussein ' +
  'iain ian ibrahim idrissa ignacio igor ilham ilya imran imre isaac isaias ismael ismail istvan ivan ivica ivo jaap jack jackson jacob jacques jaime ' +
  'jairo jakob jamal james jamie janos jared jaroslav jason javier jawaharlal jay jean-baptiste jean-claude jean-luc jean-marie jean-max jean-pierre ' +
  'jeff jefferson jeffrey jens jeremy jerome jerry jerzy jesse jim jimmy joachim joao joaquin joe joel johan johann johannes john johnny jomo jon jonas ' +
  'jonathan jordi jorge jose jose-maria josef joseph joshua josip jozsef juan jules julian julio julius junichiro jurgen jussi justin karel karl ' +
  'karl-heinz kaspar kazimierz keith kemal ken kenneth kevin khaled khalid khalifa kirill kjell klaus knut kofi konrad konstantin konstantinos kostas ' +
  'kurt kwame lajos lance larry lars laszlo laurent lawrence lech lennart leo leon leonard leonardo leonid leopold leopoldo leroy lester levi lew lewis ' +
  'liam lionel lloyd lorenzo lou louis lubomir lucas lucien ludwig luigi luis luiz luke magnus mahathir mahmoud mahmud malcolm mamadou manfred manmohan ' +
  'manuel marc marcel marcelo marco marcos marcus marek mario mark marko markus martin marty marvin massimo mateo matt matteo matthew matthias mattias ' +
  'maurice mauricio max maximilian mehmet melvin menachem mesut michael michal michel mick miguel mihai mikael mike mikhail miklos milan milos mircea ' +
  'miroslav mitch mitt mobutu mohamed mohammad mohammed mohandas moise moses moshe moshood moussa muammar muhammad muhammadu mustafa nabil naoto ' +
  'narendra nathan nathaniel nawaz neil nelson neville nicholas nick nicolae nicolas nigel nikita nikola nikolai nikolaos nils nobuhiro noel norman ' +
  'nouri ntare nursultan oktay olaf olafur oleg oliver olivier olof olusegun omar orhan oscar oskar osman otelo otto ousmane owen pablo pal pall paolo ' +
  'pascal patrick paul paulo pavel pavlo pedro pekka per percy pervez pete peter petr petro petros petteri phil philip philippe pierre pieter piotr ' +
  'pyotr qasim rafael rafik raila rainer rajesh rajiv ralph ram raman ramesh ramon ramzi randy rashid raul ravi ray raymond recep reginald reinhard ' +
  'rejean rene rex ricardo riccardo richard rick rigathi risto robert roberto rod roderick rodney rodolfo rodrigo roger roh roland rolf roman romano ron ' +
  'ronald ronnie rory ross roy ruben rudolf rudolph rudy rui rupert russell rustam ryan saddam salah salman salvador salvatore sam sameh sami samora ' +
  'samuel sandor sandro sanjay santiago saparmurat scott sean sebastian sekou selim serdar sergei sergey sergio sergiu serhiy seth shankar shaun shavkat ' +
  'sheldon shimon shinzo sidney siegfried sigmund silvio simon sipho slobodan somchai srdjan stan stanislav stanislaw stanley stefan stefano sten ' +
  'stephen steve steven stewart stuart suleiman suleyman sushil sven tadeusz tadic taha takeo tamas taras tarek tariq tayyip ted tendai teodoro terrence ' +
  'terry thabo themba theo theodore theodoros thomas thorsten tidjane tim timothy timur tito todd tom tomas tomasz tommaso tommy tony toomas trevor ' +
  'tsutomu tudor turgut ueli uhuru ulrich umberto urho uwe vaclav valentin valery vasily vernon viacheslav vicente victor vikram viktor vincent vincenzo ' +
  'vitaly vittorio vlad vladimir vladislav vojislav volodymyr vytautas wael wafula walid wallace walter warren wayne werner wilfred wilhelm will willem ' +
  'william willie willy wim winston wladyslaw wole wolfgang woodrow xavier yahya yair yann yasir yasser yevgeny yitzhak yoshihiko yoweri yuri yusuf yves ' +
  'zbigniew zdenek zeljko zoltan zoran zsolt zulfikar'
).split(' '));
