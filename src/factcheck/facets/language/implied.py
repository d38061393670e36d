"""What a claim says is said already where a source says more: each line is a word, then words that imply it.

"Killed" is said of whoever was murdered, and not the other way round. The lists are of everyday English, written down
without looking at test data; a word that only often goes along with another ("nominated" with "won") is none.
"""

IMPLIED = """
acknowledge honor thank
mention praise thank cite
criticize condemn denounce castigate pan slam lambast deride
oppose condemn denounce
earn gross net rake
gross earn
make earn gross manufacture
collect earn gross gather
receive garner earn obtain gain attract accept win
garner receive earn obtain attract
obtain receive garner acquire secure
get receive obtain gain
gain obtain receive earn
attract draw
draw attract
air broadcast televise
broadcast air televise
televise broadcast air
show broadcast screen display exhibit
screen show
debut premiere
premiere debut
release premiere debut
play portray star
portray play
star feature
act play portray star
appear star feature act guest
feature star include contain
sing perform record
perform sing play
record register log
register record log
confirm verify
verify confirm
conduct perform
select choose pick
choose select pick
pick select choose
draft select pick
schedule plan slate due
plan schedule intend
cancel scrap abandon axe
scrap cancel abandon
postpone delay defer
delay postpone
locate situate lie
situate locate
base headquarter
live reside dwell
reside live dwell
move relocate transfer migrate
relocate move
transfer move
marry wife husband spouse
isolate quarantine
quarantine isolate
hospitalize admit
infect contract
rank place
score rate
place rank
peak reach
reach hit attain exceed surpass pass
attain reach
exceed surpass pass top
surpass exceed overtake top pass
pass exceed surpass
become appoint elect inaugurate crown
lead head captain command chair
direct head helm
run operate manage head
operate run
manage run coach
coach manage train
train coach
create establish develop invent design devise
develop create design
invent devise
devise invent
design create
complete finish conclude
open inaugurate unveil
shut close
close shut
stop halt cease suspend
halt stop suspend
suspend halt
bar ban forbid
forbid ban bar
allow permit authorize let
permit allow authorize let
authorize permit approve
order command instruct mandate
require mandate oblige order
sell auction sale
ship deliver
deliver ship hand
supply deliver provide furnish
provide supply furnish offer give
give donate grant award present hand
award give grant present
grant give award
donate give
stage host hold
host stage hold
hold stage host organize
organize stage hold
secure win obtain
take win seize capture
possess own
own possess
kill murder execute massacre slaughter behead lynch
execute behead
injure maim
apprehend arrest
convict sentence
imprison sentence
sentence imprison
charge indict
accuse charge indict
reveal disclose unveil announce
disclose reveal announce
announce reveal disclose
report announce
demonstrate show
use utilize employ
utilize use employ
include contain comprise feature
contain include comprise
comprise contain consist include
consist comprise
remove oust dismiss delete
dismiss sack oust
sack dismiss oust
oust dismiss topple
destroy raze wreck gut
damage destroy wreck ruin
wreck destroy ruin
rise double triple soar
fall halve plummet slump plunge
stay remain
remain stay
serve act
hire recruit appoint
recruit hire enlist
enter join
travel fly sail drive
go travel fly sail
come arrive
trigger cause spark
spark cause trigger
endorse back
back endorse
reject veto refuse
refuse reject
uncover discover
find discover uncover
identify name
describe characterize call
consider regard deem
regard consider deem
deem consider regard
know call nickname
adapt base
fetch sell
cover span occupy
span cover
last run
carry transport
transport carry
seat accommodate
accommodate seat house
contribute donate
finance sponsor
sponsor finance
strike hit
hit strike
chase pursue
pursue chase
throw hurl toss
hurl throw
break smash shatter
steal rob loot
flee escape
escape flee
free release
liberate free
crush defeat
begin open launch
resume restart
restart resume
renew extend
extend renew lengthen
rename rechristen
repair mend fix restore
restore repair renovate refurbish
renovate restore refurbish
rebuild reconstruct
divide split
split divide
unite merge
combine merge
attack bomb shell storm assault raid
assault attack
storm attack
occupy invade seize
seize occupy capture
""".strip().splitlines()
