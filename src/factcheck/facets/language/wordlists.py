"""The word lists of the lexicon: words without a topic, words that say the same, the contrary, and fixed phrases.

Each line of `SYNONYMS` is a set of words that an editor would accept for one another in a factual sentence, in any form
that the stemmer folds together; of `ANTONYMS` two that exclude each other; of `PHRASES` the words and what they stand for.
The lists are small on purpose, and nothing in them is taken from test data.
"""

from __future__ import annotations

STOP = """
a an the this that these those and or but nor so as if than then of in on at by for from to into onto with within
about over under between among through during before after since until till against per via upon toward towards
is are was were be been being am do does did has have had having will would shall should can could may might must
it its he him his she her hers they them their theirs we us our ours i me my you your who whom whose which what
when where why how there here also too very just only even still yet already again both each every all any some
such other another same own most more much many few less least several own up down out off not no n't 's 't s t
said say says saying tell tells telling told according reported reportedly took taken take place takes occurred happened held
today now one ones while amid because although though however whether either neither
""".split()

SYNONYMS = """
kill slay claim-lives die dead death deaths died fatality fatalities perish martyr killed deadly victim-dead decease
injure wound hurt injury casualty-hurt injured wounded
arrest detain arrested detention detained custody
attend participate visit-event present turnout attendance attendee join take-part
visit trip tour
skip boycott boycotted snub shun
sink capsize founder-ship
arrive land arrival touch-down arrived reach
sign ink signing signature signed signatory
begin start commence launch began begun beginning kick-off underway opening-act
end finish conclude close-out ended conclusion cease
found establish create founding foundation establishment founder set-up created formation formed form
inaugurate inauguration oath swear-in sworn-in take-office first-day-in-office assume-office begin-term investiture
employ workforce staff-of employee work job
cost price worth value spend
buy purchase acquire acquisition bought takeover
win victory won winner triumph defeat-of beat
lose lost defeat
build construct erect built construction
design architect designer designed
write author wrote written authored pen
rise increase grow climb growth rose jump surge gain up-by
fall decrease decline drop fell shrink reduction plunge down-by
bomb bombing strike airstrike attack raid bombardment shelling
explode blast explosion detonate exploded
march rally demonstration protest demonstrator protester procession
battle fight combat clash fighting
fire blaze inferno
flood flooding deluge
crash collision wreck
war conflict hostilities
leave depart departure left
resign quit step-down resignation
approve pass adopt ratify passage approval passed adopted
announce declare unveil announcement
agree agreement accord pact deal treaty
meet meeting talks held-talks met summit-talks
marry wed marriage wedding married
murder assassinate assassination
release issue publish publication released published
company firm corporation business
film movie picture
school college
boss chief head leader
lawmaker parliamentarian legislator mp
child kid
doctor physician
police officer-police
big large huge
home house
centenary hundredth-anniversary
anniversary jubilee commemoration
soviet russian
in-force effect force
unemployment jobless joblessness
prison jail
sentence jailed imprisoned
deep depth
long length
high height tall
wide width breadth
inhabitant population resident
cover area
survive surviving
cease discontinue
merge merger
fund finance funding financing
teach teacher
study student
rule ruling verdict judgment judgement
vote ballot poll
majority most
injured-number casualty
storm typhoon hurricane cyclone
quake earthquake tremor
coach bus
ship vessel boat
plane aircraft airliner jet
car vehicle automobile
money cash
oppose opposition opponent
support back backing favour favor
help aid assist assistance
join accede accession
ban prohibit prohibition outlaw
cause lead
expel expulsion
evacuate evacuation
collapse collapsed
destroy destruction destroyed demolish
rescue save
capture seize seizure
invade invasion
retire retirement
elect election elected
appoint appointment name-to
nominate nomination
publish publication
perform performance
produce production
discover discovery
invent invention
succeed successor
replace replacement
defend defence defense
lend loan
tax levy
children-number kid
refugee migrant
term mandate tenure
statement declaration communique
letter reply-letter
embassy diplomatic-mission
journalist reporter correspondent
pilot airman flier
soldier serviceman troop
speech address
honor praise tribute homage commend salute extol laud commemorate
name call dub term nickname
credit acknowledge recognize
""".strip().splitlines()

ANTONYMS = """
pass fail
pass reject
attend skip
visit skip
arrive skip
approve reject
adopt reject
approve veto
accept refuse
accept reject
rise fall
win lose
succeed fail
success failure
guilty innocent
convict acquit
guilty acquit
alive kill
survive kill
open close
open shut
allow ban
permit ban
permit forbid
allow forbid
confirm deny
legal illegal
support oppose
free jail
hire fire-staff
buy sell
arrive leave
begin end
north south
east west
northern southern
eastern western
import export
majority minority
raise cut
increase cut
rise cut
capture release
capture free
higher lower
voted-for voted-against
gain lose
profit loss
surplus deficit
profitable unprofitable
expand shrink
strengthen weaken
accept decline
borrow lend
hit miss
gold silver
gold bronze
silver bronze
upper lower
male female
inside outside
before-time after-time
upheld overturn
uphold overturn
""".strip().splitlines()

PHRASES = """
second world war|world-war-two
world war ii|world-war-two
world war two|world-war-two
first world war|world-war-one
world war i|world-war-one
world war one|world-war-one
state call|visit
courtesy call|visit
took office|take-office
take office|take-office
takes office|take-office
taking office|take-office
taken office|take-office
assumed office|take-office
sworn in|sworn-in
swearing in|sworn-in
swearing-in|sworn-in
swore in|sworn-in
took the oath|take-office
takes the oath|take-office
taken the oath|take-office
first day in office|first-day-in-office
first day of his|first-day-in-office
first day of her|first-day-in-office
first day of the|first-day-in-office
set up|set-up
took part|take-part
take part|take-part
taking part|take-part
taken part|take-part
stepped down|step-down
steps down|step-down
step down|step-down
passed away|die
lost their lives|die
lost his life|die
lost her life|die
touched down|touch-down
touches down|touch-down
kicked off|kick-off
got under way|underway
under way|underway
stayed away|skip
stay away|skip
did not show up|skip
turned down|refuse
voted down|reject
called off|cancel
voted for|voted-for
vote for|voted-for
votes for|voted-for
voted in favour of|voted-for
voted in favor of|voted-for
voted against|voted-against
vote against|voted-against
votes against|voted-against
broke out|begin
breaks out|begin
went down|sink
go down|sink
went to|go-to
go to|go-to
goes to|go-to
gone to|go-to
kept out of|skip
gave up|abandon
was absent from|skip
missed the|skip
came into force|in-force
come into force|in-force
comes into force|in-force
entered into force|in-force
enter into force|in-force
took effect|in-force
take effect|in-force
takes effect|in-force
came into effect|in-force
jobless rate|unemployment
unemployment rate|unemployment
opened its doors|open
came to power|take-office
came to the throne|take-office
put off|postpone
went off|explode
go off|explode
shut down|close
""".strip().splitlines()
