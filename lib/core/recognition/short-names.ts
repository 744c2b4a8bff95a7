/** First names with the short forms that papers use for them, in lower case without accents. Common knowledge, nobody's list. */
const shortForms = (
  'william bill billy will willie;robert bob bobby rob;richard dick rick;james jim jimmy jamie;thomas tom tommy;edward ed eddie ted teddy ned;john jack johnny;joseph joe joey;michael mike mick;anthony tony;' +
  'henry harry hank;charles charlie chuck;samuel sam sammy;benjamin ben benny;daniel dan danny;david dave;stephen steve;steven steve;christopher chris;nicholas nick;andrew andy drew;frederick fred freddie;' +
  'ronald ron ronnie;donald don donnie;kenneth ken kenny;lawrence larry;gerald gerry jerry;albert bert al;alfred alf alfie;arthur art;walter walt;timothy tim;gregory greg;jeffrey jeff;matthew matt;raymond ray;' +
  'philip phil;peter pete;patrick paddy;theodore theo;leonard len lenny;stanley stan;vincent vince;eugene gene;francis frank;franklin frank;zachary zach;joshua josh;douglas doug;' +
  'elizabeth liz betty beth lizzie eliza;catherine kate cathy;katherine kate kathy katie;margaret maggie peggy meg;susan sue susie;jennifer jenny;rebecca becky;barbara barb;deborah debbie;judith judy;' +
  'dorothy dot dottie;eleanor ellie nell;victoria vicky;virginia ginny;pamela pam;christine chris;' +
  'aleksandr sasha;alexander sasha;aleksei alyosha lyosha;alexei alyosha lyosha;mikhail misha;nikolai kolya;ivan vanya;pyotr petya;vladimir volodya;sergei seryozha;dmitri dima mitya;dmitry dima mitya;grigory grisha;yevgeny zhenya;' +
  'boris borya;vasily vasya;konstantin kostya;leonid lyonya;anatoly tolya;yuri yura;tatyana tanya;natalya natasha;yekaterina katya;maria masha;olga olya;nadezhda nadya;lyudmila lyuda;galina galya;svetlana sveta;anna anya;' +
  'jose pepe;francisco paco;ignacio nacho;manuel manolo;guadalupe lupe;johannes hans;friedrich fritz;josef sepp;margarethe grete;elisabeth lisa;' +
  'edith edie;vivian viv;nick nicky;mildred millie;winifred winnie;wilfred wilf;alan al;alexander alex sandy;gordon gord;geoffrey geoff;terence terry;martin marty;maxwell max;maximilian max;reginald reg;ernest ernie;' +
  'sergei sergo;ferenc feri;laszlo laci;istvan pista;jan janek;stanislaw staszek;katarzyna kasia;giuseppe beppe peppe;giovanni gianni;rosario charo;enrique quique;eduardo lalo;luis lucho;gabriel gabo;' +
  'francisco pancho;dolores lola;jesus chucho;heinrich heinz;wilhelm willi'
).split(';').map((list) => list.split(' '));

/** Per short form the first names that it may stand for. */
const fullForms = new Map<string, string[]>();
for (const [full, ...shorts] of shortForms) for (const short of shorts) fullForms.set(short, [...(fullForms.get(short) ?? []), full as string]);

/** Whether one of two first names (lower case, no accents) is short for the other: "bill" and "william". */
export function isShortFor(one: string, other: string): boolean {
  return fullForms.get(one)?.includes(other) === true || fullForms.get(other)?.includes(one) === true;
}

/** The first names that `word` may be short for. */
export function longFormsOf(word: string): readonly string[] {
  return fullForms.get(word) ?? [];
}
