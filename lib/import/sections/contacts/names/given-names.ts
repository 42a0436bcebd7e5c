import { foldName } from '../../../recognizers/fold.ts';

/** First names that are common in the countries our papers come from, without accents. No name needs to be here to be read. */
const GIVEN = new Set(
  `aaron abby abel abigail adam adele adrian agnes agnieszka ahmed aida aiko aileen aisha aisling aitor alan alasdair alba albert alberto alejandra
  alejandro alex alexander alexandra alexis alfie alfred ali alice alicia alina aline alison alistair allison alma alvaro amadou amaia amanda amelia
  amelie amina amira amparo amy ana anais anders andre andrea andreas andres andrew andy angela angelika angus anita anja anke ann anna annabel anne
  annelies annette annie annika anouk anthony antje antoine anton antonia antonio april ariane arne arnaud arthur arturo asa ashley astrid aude audrey
  august aurelie axel ayla aziz babette barbara barry bastian beatrice beatriz becky begona belen ben benedikt benjamin benoit bernadette bernard bernd
  bert beth bettina betty bianca bill billy birgit birgitta bjorn blanca bob bosse brandon brenda brendan brian bridget brigitte britta bruce bruno
  bryan callum camille carina carl carla carlos carmen carol carolina caroline carsten casey cassie catherine cathy cecile cecilia celia celine chantal
  charles charlie charlotte chema cheryl chiara chidi chloe chris christa christelle christian christiane christina christine christoph christophe
  christopher cindy claire clara clarisse claudia claudine clemence clemens cleo clive colette colin colleen conny connor cora corinne cornelia craig
  cristina cyril dagmar damien dan dana daniel daniela daniele danielle danny dara dave david dawn dean debbie deborah delphine denis denise dennis derek
  dervla detlef diana diane diego dieter dirk dolores dominic dominik dominique don donald donna doreen doris dorothea dorothee doug douglas duncan dylan
  ebba eddie edgar edith eduardo edward eileen elaine eleanor elena eleonore elisa elisabeth elise eliza elizabeth ella ellen elliot elodie elsa elvira
  emeka emil emilia emilie emily emma emmanuel emre enno enrique enzo eric erica erik erika erin ernesto ernst esme esteban estelle esther ethan eugene
  eva evan evelyn ewa ewan fabian fabien fabienne fabio faith fatima fatou federico felicity felipe felix ferdinand fermin fernando fiona flavia fleur
  flora florence florent florian frances francesca francesco francis francisca francisco franck francois francoise frank franz franziska fraser fred
  freda frederic frederik freya frida friederike fritz gabriel gabriela gabriele gabrielle gaby gael gareth gary gavin gemma genevieve geoff george
  georgia georgina gerald gerard gerd gerhard gertrud ghislaine gilbert gilles gillian gina giorgio giovanni gisela giulia glen gloria gonzalo gordon
  grace graham greg gregor gregory greta guido guillaume guillermo gunnar gunther gustav guy gwen gwenael hakan hamish hanna hannah hannes hans harald
  harper harriet harriett harry hartmut hassan heather hector heidi heike heinrich heinz helen helena helene helga hendrik henri henrik henrike henry
  herbert herve hilary hilda hilde holger holly horst howard hubert hugh hugo ian ibrahim ida ignacio igor iker ildiko ilka ilona ilse imelda imke imogen
  ina ines inga ingeborg ingo ingrid inka irena irene iris irma isaac isabel isabella isabelle isaiah isla ismael ivan ivar jack jackie jacob jacqueline
  jacques jade jaime jake jakob james jamie jan jana jane janet janine janne jasmin jasmine jason javier jean jeanette jeanne jeff jelena jelle jenna
  jennifer jenny jens jeremy jerome jesper jess jessica jesus jill jim jimmy jo joan joana joanna joanne joaquin jochen jodie joe joel joelle johan
  johanna johannes john johnny jon jonas jonathan jordan jordi jorge jorg jose josef josefina joseph josephine josh joshua josie joy joyce juan juana
  juanjo judith judy jude jule jules julia julian juliane julie julien juliet juliette julio june jurgen justin justine jutta kai karen karim karin karina
  karl karla karolina karsten kasper kate katharina katherine kathleen kathrin kathryn kathy katia katie katja katrin kay keith kelly ken kenneth kerry
  kerstin kevin kim kirsten kirsty kit kjell klara klaus knut konrad konstantin kristen kristin kristina kristoffer kurt kyle laetitia lars lasse laura
  laurel lauren laurence laurent laurie lea leah leander leila leire lena lennart leo leon leonard leonie leonor leroy leslie lewis liam lidia lilian
  lilly lily lina linda lindsay linnea linus lionel lisa lisbet lise liv liz loic lola lorena lorenz lorenzo lorna lotta lotte lottie louis louisa louise
  luc luca lucas lucia lucie lucy ludovic ludwig luis luisa lukas luke luz lydia lynn madeleine mads mael magali magda magdalena magnus maike maja malcolm
  malin malte mandy manfred manon manuel manuela marc marcel marcela marco marcos marcus mareike maren margaret margarita margot marguerite maria mariana
  marianne marie marie-jo mariella marieke marina mario marion marisa marius marjorie mark markus marlene marlies marta martha martin martina martine marty
  marvin mary mathias mathieu mathilde mats matt matteo matthew matthias matthieu maud maureen maurice max maxime maximilian may maya megan mehdi mehmet
  melanie melissa mercedes meredith mia michael michaela michel michele michelle miguel mika mike mikael mila milan millie mina mira miranda mireille
  miriam mirjam mohamed mohammed moira molly mona monica monika monique monserrat morag morgan moritz moussa muriel murat myriam nadia nadine nadja naomi
  natalia natalie natasha nathalie nathan neil nele nell nerea neus niall nicholas nick nicola nicolas nicole nigel niklas nils nina noah noel noelle
  noemie nora norbert norma nuria oisin olaf ole olga oli oliver olivia olivier olof oscar oskar ottilie otto owen pablo pamela paola pascal pascale pat
  patrice patricia patrick patrik patsy paul paula paulina pauline pavel pedro peggy penelope penny pepe per percy perrine pete peter petra phil philip
  philipp philippa philippe phoebe pia pierre pieter pilar pip piotr polly priya quentin quim quique rachel rafael raimund rainer ralf ralph ramon raoul
  raphael raquel rasmus raul ravi ray raymond rebecca reggie regina reinhard remy renata renate rene renee reto rhona ricarda ricardo richard rick rita
  rob robert roberta roberto robin rocio rod roddy rodrigo roger roland rolf roman romain romy ron rory rosa rosalind rose rosemary rosie ross rowan roy
  ruben rudi rudolf rui rupert ruth ryan sabine sabrina sally salma salvador sam samantha samir samira samuel sandra sandrine sandy sanna sara sarah
  saskia scott sean sebastian selina serge sergio severine shane shannon sharon sheila shona sibylle sid sidney siegfried sigrid silke silvia simon simone
  sina siobhan sky sofia sofie solange soledad solene solveig sonia sonja soizic sophia sophie soren stan stanislav stefan stefanie steffen stella sten
  stephan stephane stephanie stephen steve steven stig stina stuart sue sukie sune sunil susan susanna susanne suse sven svenja swantje sybille sylvain
  sylvia sylvie tamara tamsin tania tanja tara tatiana ted tereza teresa terry tess thea theo theresa therese thibault thierry thilo thomas thorsten tiago
  till tilda tilman tim timo timothy tina tito tobias toby todd tom tomas toni tony torben tracy trevor tristan trude ulf uli ulla ulrich ulrike ursula
  uschi ute uwe valentin valentina valerie vanessa vera verena veronica veronika veronique vicente vicky victor victoria viggo viktor vincent viola
  virginia virginie vivian volker walter wanda wendy werner wes whitney wilhelm will willem william willy winfried wolf wolfgang xavier yael yann yannick
  yara yasmin yolanda youssef yusuf yves yvette yvonne zach zara zoe zoltan
  abbie kasim torkel abdul abdullah adel adela adolfo afonso agathe agueda agustin ainhoa akira aksel alessandro alfonso almudena amal amit anaelle ander
  andrzej angeles angharad anil anneli anneliese annemarie anselmo antonella anwar aoife araceli aranzazu archie arjun armelle arno arvid asier
  asif astri asuncion audra azucena bailey balazs basile basilio bastien beate becca becks bella benedicte bengt benito benno bernardo berta
  bertrand bethan bev bilal blas bodo borja brett bronwyn brooke bruna burkhard caio caleb camilla candela capucine cara carme carrie carys
  catarina cathal cedric celso cerys chad charlotta charo chuck chus ciaran ciro clarence claudie claudio clement clyde cody col colombe
  concha conchi conor coralie corentin cornelius cory cristobal curro curtis cyrille dafydd damian darcy darren darryl davide declan deepak deirdre
  dermot desiderio dex dexter didier dilan dolly dom domenico donal duane duarte dustin eamon ebru eckhard edda edouard edurne egon eider eilidh
  elaina elfriede elia eliane elias elie elif elin elisabetta elke ellis elmer eloise eloy elsebeth emanuele emeline emilio emyr encarna enric
  enrica eoin erhard erna ernie erwan erwin eskil esteve etienne eugenia eulalie eulogio eusebio evie ewald ezequiel ezra fabrice fabrizio facundo
  faisal farah fatih fatma faustine fede federica feliciano felicie felicitas ferdi ferran ffion fidel filippo finn fionnuala firmin flavien
  florentine floyd francesc frankie freddie frederique fredrik fridolin frode gabi gabino gaetan gail gaspar gaspard genoveva geraint gerardo
  german gero gerry gethin ghislain gianluca gianni giovanna gisbert giuseppe glenda glenn goncalo gottfried goyo grainne gregoire gregorio
  guadalupe gudrun guenole guillemette gus gustaf gustavo gwenaelle gwendal gwyneth halima hampus hamza hana hank hanno hattie hedda hedwig hein heiner
  helmut helmuth henner henning henrique heribert hermann herminia herta higinio hilario hinrich hippolyte hiroshi honorine honza hortense huda
  hugues huw idoia ieuan ike ilaria imani imanol imran inaki ingemar inger inma inmaculada iolo irati irmgard irv isidro ismail isolde istvan
  itziar iwan izzy jacinto jacobo jada jamal jannik jaqueline jarda jared jarl jasper jaume jeanine jed jenni jeremiah jerry jerzy jesica jesse
  jiri joachim joanie joao joaquina jocelyn jochem jock jody jokin jorgen josefa josefine josephina josette josiane jost josu judah jupp jussi
  kaarina kaisa kara kari karima kaspar kat katarina kavita kayla kaz keiko keira keisha kemal kenji kepa keri khalid kieran kiko kilian kip kirk
  klas klemens kofi korbinian kris krister kristy krzysztof kwame kylie lachlan laia lakshmi lalo lana larry laszlo latoya laureano layla leandro
  leann leif leni leopold lester leszek leticia lexi liadan liesel lila lilou lisbeth lleu llinos lloyd lluis loik lois lonnie lorenza loreto
  lorraine lothar louane louie louison lovisa lowri luann lucette luciano lucien luise luitpold luiz luther lutz maarten mabel macarena
  madalena mae maelle maelys maeve mafalda mairead maite malachy malik manish manni manolo manu marcelino marcello marcial marcin marcy marek marga
  margarete margaux marged margie margit margrit mariano marielle marilo marisol marja marlon marsha maru maryse massimo mathis matias matti mattia
  mauricio maurizio mavis maxence mechthild meera mehtap meike meinhard melvin merche michal michela mick mickey mikel mikko milagros mildred
  milena minnie mirko mitch moe moises moni montse morgane mustafa mylene myles nabil nacho nadege nadim nanna naoko narciso nasser nate nati
  nelly nepomuk nestor nettie nia niamh nico nicolo niina niko ninon noe noelia nolwenn norah nuala nuno obdulia oceane octavio oddvar odell odette
  odile odon olegario ollie olwen omar omari ondrej ophelie oriol orla ortrud osman oswald ottmar paca pacho paco padraig pam paolo pascaline patty
  pau paulette pawel peer peg pekka pepi percival pere pernilla petri philippine phyllis pietro pippa pol poldi pooja quincy quino quirin rafa
  rafaela raffaele ragnar rahul raimundo rainhard raj rajesh ralphie ramiro ramona randy rania rashid raymonde reba regine reiner reinhold reme
  remi rex reza rhian rhodri rhonda rhys ricard riccardo ricki ricky rieke rigoberto rike rikke rodney rodolfo rogelio rohan romane ronan rosalie
  rosario roseline roser rossella roswitha roxane roxanne roz ruairi rudiger rufino rufus runar ruprecht russ russell sabino sadie salim salome
  salvatore sammy sanjay santi saoirse sasha saul seamus sebastien selim sepp sergi serkan seth severin shawn sherri shreya sidonie
  sieglinde sigi sigurd silvestre silvio simona sinead sioned sixten skye solenn sonke sonny soraya stacey stacy staffan ste stefano steffi stefi
  stellan stu sunita suresh susana susi suzanne svea sverre swann sybil sylvaine tabitha tad tadhg takeshi tamer tammo tanguy tapio tariq tegan teo
  teodoro tere terje thekla thelma theodor theodore theophile thiago thies thorben thore tibor tiffany tilly tilmann tiphaine titouan tjark tobbe
  tolga tomasz tommaso tomos tono torbjorn torge torgeir torsten tove traudl travis trent trey trini trish trond trudi trudy tucker tuomas tuva udo
  ulrika ulysse umberto umut unai urko urs uta vaclav valere valeriano vanesa vasco veit vern vernon vicenta vidal vidar vijay vilde vince violaine
  vito vitus viviane volkmar wade walt waltraud wayne wencke wenzel wiebke wilfried willi wilma wiltrud wim winnie winston wojciech wyatt xabi
  xabier xaver xavi ximena yago yannis ylva yngve yoann yohann yuki yuko zac zacarias zainab zbigniew zeke zelda zelie zeynep zoey zsofia`.split(
    /\s+/u,
  ),
);

/** Surnames that are also words of places, papers and months: `Anna Hall`, `Piers Marshall`, `Tom West`. */
const AMBIGUOUS = new Set(
  `hall lane king queen west north south east page best marshall still line class fender ford green bell field fields hill park parker court mills mill
  bridge bridges street row yard house church bishop abbot stage price rose bush wood woods marsh moor heath dale glen banks brook brooks rivers waters
  winter summer frost snow day knight young old long short little small grand royal noble love joy hope grace kind power powers steel stone rock rider
  driver turner cook baker butler porter singer harper piper fisher hunter mason page reader read booker agent major sergeant drummond market close
  gardens garden castle tower towers gates gate wall walls barr bar inn lodge chambers vox midas yamaha roland pearl heath allen meyer`.split(
    /\s+/u,
  ),
);

/** Whether the first of some words is a well-known first name. */
export function beginsWithGivenName(name: string): boolean {
  return GIVEN.has(foldName(name.trim().split(/\s+/u)[0] ?? ''));
}

/** `Anna Hall`, `June Carver`, `Maja Stål`: words that mean other things too are a name behind or as a well-known first name. */
export function isGivenAndSurname(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  if (words.length !== 2 || !words.every((word) => /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(word))) return false;
  const [first = '', last = ''] = words.map(foldName);
  return GIVEN.has(first) && (AMBIGUOUS.has(last) || CALENDAR.has(first));
}

/** First names that are months or days of the week in one of our languages. */
const CALENDAR = new Set('april august dom jan june mai maja mar may'.split(' '));
