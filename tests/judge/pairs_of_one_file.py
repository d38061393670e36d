"""Two statements of one essay, issued on Saturday 8 June 2024: such as cannot both be true, and such as can."""

CONFLICT = {
    # two dates for one event
    "signed on two days": (
        "The treaty was signed on 3 May 1919.",
        "The treaty was signed on 4 May 1919.",
    ),
    "signed in two years": (
        "The Treaty of Lausanne was signed in 1923.",
        "The Treaty of Lausanne was signed on 24 July 1922.",
    ),
    "another word for signing": (
        "Norway signed the treaty on 12 March 1998.",
        "The signing of the treaty by Norway took place on 13 March 1998.",
    ),
    "born in two years": ("Ada Lovelace was born in 1815.", "Ada Lovelace was born on 10 December 1816."),
    "died on two days, once by last name": (
        "Olof Palme died on 28 February 1986.",
        "Palme died on 1 March 1986.",
    ),
    "bombed on two days": (
        "The Chinese embassy in Belgrade was bombed on 7 May 1999.",
        "The Chinese embassy in Belgrade was bombed on 8 May 1999.",
    ),
    "bombed in two years": (
        "The embassy was bombed on 7 May 1999.",
        "NATO bombed the embassy on 7 May 1998.",
    ),
    "arrived on two days": (
        "Xi Jinping arrived in Belgrade on 7 May 2024.",
        "Xi Jinping arrived in Belgrade on 8 May 2024.",
    ),
    "the parade on two days": (
        "The Victory Day parade in Moscow took place on 9 May 2024.",
        "The Victory Day parade in Moscow was held on 8 May 2024.",
    ),
    "began in two years": ("The siege of Leningrad began in 1941.", "The siege of Leningrad began in 1942."),
    "resigned on two days": (
        "The mayor of Tessock resigned on 3 May 2024.",
        "The mayor of Tessock resigned on 13 May 2024.",
    ),
    "founded in two years": (
        "The University of Leiden was founded in 1575.",
        "The University of Leiden was founded in 1585.",
    ),
    "in May and on a day of April": (
        "The bridge at Tessock collapsed in May 2019.",
        "The bridge at Tessock collapsed on 28 April 2019.",
    ),
    # relative dates
    "last month and this month": (
        "The summit took place last month.",
        "The summit took place this month.",
    ),
    "this month, and a day of the last": (
        "Xi Jinping's state visit to Serbia took place this month.",
        "Xi Jinping arrived in Belgrade on 7 May 2024.",
    ),
    "last month, and a day of this": (
        "Vladimir Putin arrived in Beijing last month.",
        "Vladimir Putin arrived in Beijing on 5 June 2024.",
    ),
    "yesterday and on Monday": (
        "The strike at the Tessock mill began yesterday.",
        "The strike at the Tessock mill began on 3 June 2024.",
    ),
    "a week after, and a day": (
        "Vladimir Putin arrived in Beijing a week after the Moscow parade of 9 May 2024.",
        "Vladimir Putin arrived in Beijing on 18 May 2024.",
    ),
    "a visit this month, and on a day of the last": (
        "The minister visited Prague this month.",
        "The minister visited Prague on 16 May 2024.",
    ),
    # counts
    "two tolls": ("The fire killed 72 people.", "The fire killed 71 people."),
    "two tolls in other words": (
        "The Grenfell Tower fire killed 72 people.",
        "71 people died in the fire at Grenfell Tower.",
    ),
    "injured": (
        "The bombing of the Chinese embassy in Belgrade injured 20 people.",
        "The bombing of the Chinese embassy in Belgrade in May 1999 injured 27 people.",
    ),
    "bound and value": (
        "More than 200 people were killed in the battle of Karn.",
        "The battle of Karn killed 180 people.",
    ),
    "nobody and some": (
        "Nobody died in the crash at Orly.",
        "Four people died in the crash at Orly.",
    ),
    "about so many, and twice that": (
        "The raid on Karn killed about 20 people.",
        "The raid on Karn killed 40 people.",
    ),
    "employees": ("The Tessock mine employed 300 people.", "The Tessock mine employed 500 people."),
    "bombs": (
        "Five bombs hit the Chinese embassy in Belgrade in May 1999.",
        "Three bombs hit the Chinese embassy in Belgrade in May 1999.",
    ),
    "turnout on one day": (
        "The march in Prague on 4 May 2024 drew 5,000 people.",
        "The march in Prague on 4 May 2024 drew 15,000 people.",
    ),
    "money": ("The Ostra tunnel cost $3 million.", "The Ostra tunnel cost $4.5 million."),
    "per cent": (
        "Turnout in the Tessock referendum was 45 per cent.",
        "Turnout in the Tessock referendum was 52 per cent.",
    ),
    "one voice, two figures": (
        "Police said that 400 people marched in Graz.",
        "Police said that 900 people marched in Graz.",
    ),
    "age at death": ("Ada Byron was 36 when she died.", "Ada Byron was 34 when she died."),
    "length": ("Vladimir Putin's new term is six years long.", "Vladimir Putin's new term is five years long."),
    # anniversaries
    "25th against 26 years": (
        "On 7 May 2024 Belgrade marked the 25th anniversary of the bombing.",
        "The embassy was bombed on 7 May 1998.",
    ),
    "precisely, and a day off": (
        "Xi Jinping's arrival in Belgrade on 7 May 2024 came precisely 25 years after the bombing of the Chinese embassy.",
        "The Chinese embassy was bombed on 12 May 1999.",
    ),
    "centenary": (
        "The university celebrated the centenary of its founding on 3 March 2021.",
        "The university was founded in 1920.",
    ),
    # yes and no
    "resigned and did not": ("The minister resigned.", "The minister did not resign."),
    "attended and did not, on one day": (
        "Xi Jinping attended the parade in Moscow on 9 May 2024.",
        "Xi Jinping did not attend the parade in Moscow on 9 May 2024.",
    ),
    # one holder
    "two designers": (
        "The Ostra bridge was designed by Maria Benn.",
        "The Ostra bridge was designed by Karl Voss.",
    ),
}

ALONE = {
    "79th of 1946": "The parade in Moscow on 9 May 2024 marked the 79th anniversary of the victory of 1946.",
    "precisely, in one statement": "He arrived on 9 May 2024, precisely 25 years after the bombing of 7 May 1999.",
}
"""Statements that cannot be true by themselves."""

FINE = {
    "the same twice": ("The fire killed 72 people.", "The fire killed 72 people."),
    "figure and word": ("The fire killed 12 people.", "Twelve people died in the fire."),
    "other year": (
        "The flood of 2004 killed 92 people.",
        "The flood of 2021 killed 184 people.",
    ),
    "annual parade": (
        "The Victory Day parade in Moscow was held on 9 May 2023.",
        "The Victory Day parade in Moscow was held on 9 May 2024.",
    ),
    "two visits": (
        "Xi Jinping made a state visit to Serbia in 2016.",
        "Xi Jinping's state visit to Serbia took place this month.",
    ),
    "two visits, both dated": (
        "Antony Blinken arrived in Israel on 12 October 2023.",
        "Antony Blinken arrived in Israel on 16 October 2023.",
    ),
    "other place": (
        "The march in Prague drew 5,000 people.",
        "The march in Graz drew 8,000 people.",
    ),
    "a place within": (
        "Vladimir Putin arrived in China on 16 May 2024.",
        "Vladimir Putin arrived in Harbin, China, on 17 May 2024.",
    ),
    "other embassy": (
        "The Chinese embassy in Belgrade was bombed on 7 May 1999.",
        "The American embassy in Nairobi was bombed on 7 August 1998.",
    ),
    "other voice": (
        "Police said that 400 people marched in Graz.",
        "The organisers said that 900 people marched in Graz.",
    ),
    "voice and essay": (
        "Police said that 400 people marched in Graz.",
        "900 people marched in Graz.",
    ),
    "part and total": (
        "The flood killed 72 people.",
        "In the valley of Arn the flood killed 18 people.",
    ),
    "part and total by kind": (
        "The bombing injured 27 people.",
        "The bombing injured 20 diplomats.",
    ),
    "of them": (
        "The crash killed 72 people.",
        "18 of the people killed in the crash were children.",
    ),
    "others besides": (
        "The crash killed 30 people.",
        "Another 12 people were killed in the crash.",
    ),
    "earlier and later counts": (
        "At first the earthquake was said to have killed 40 people.",
        "The earthquake killed 120 people.",
    ),
    "so far and in the end": (
        "By noon the earthquake had killed 40 people.",
        "The earthquake killed 120 people.",
    ),
    "then and now": (
        "The Tessock mine employed 300 people.",
        "The Tessock mine employs 40 people.",
    ),
    "one dated, one not": (
        "In 1980 the Tessock mine employed 300 people.",
        "The Tessock mine employed 500 people.",
    ),
    "two years": (
        "The Tessock mine employed 300 people in 1980.",
        "The Tessock mine employed 500 people in 1990.",
    ),
    "different persons": ("Ada Lovelace was born in 1815.", "Charles Babbage was born in 1791."),
    "different first names": ("Emma Clarke was born in 1980.", "James Clarke was born in 1985."),
    "ages at different dates": (
        "In 2010 Ada Byron was 34 years old.",
        "In 2012 Ada Byron was 36 years old.",
    ),
    "ages at different events": (
        "Ada Byron was 30 when she married.",
        "Ada Byron was 36 when she died.",
    ),
    "ages without a day": ("Ada Byron was 34 years old.", "Ada Byron was 36 years old."),
    "plan and outcome": (
        "The summit in Geneva was planned for 3 May 2024.",
        "The summit in Geneva was held on 5 May 2024.",
    ),
    "plan and count": (
        "The organisers expected to draw 10,000 people to the march in Graz.",
        "The march in Graz drew 4,000 people.",
    ),
    "about 20 and 21": (
        "The bombing of the embassy injured about 20 people.",
        "The bombing of the embassy injured 21 people.",
    ),
    "nearly 30 and 31": (
        "Nearly 30 people were killed in the raid on Karn.",
        "The raid on Karn killed 31 people.",
    ),
    "45 and 45.3 per cent": (
        "Turnout in the Tessock referendum was 45 per cent.",
        "Turnout in the Tessock referendum was 45.3 per cent.",
    ),
    "a visit that goes on": (
        "The minister visited Prague last month.",
        "The minister visited Prague on 2 June 2024.",
    ),
    "the day that another gives": (
        "NATO said that the embassy was bombed on 7 May 1999.",
        "The embassy was bombed on 8 May 1999.",
    ),
    "more than 50 and 72": ("The fire killed more than 50 people.", "The fire killed 72 people."),
    "at least": ("The fire killed at least 70 people.", "The fire killed 72 people."),
    "round": (
        "Some 2,000 Soviet pilots served in China.",
        "1,987 Soviet pilots served in China.",
    ),
    "round money": ("The Ostra tunnel cost $1.5 million.", "The Ostra tunnel cost $1,480,000."),
    "in May and on 7 May": (
        "The Chinese embassy in Belgrade was bombed in May 1999.",
        "The Chinese embassy in Belgrade was bombed on 7 May 1999.",
    ),
    "last month and a day in it": (
        "Vladimir Putin arrived in Beijing last month.",
        "Vladimir Putin arrived in Beijing on 16 May 2024.",
    ),
    "last month, this month, two men": (
        "Vladimir Putin arrived in Beijing last month.",
        "Xi Jinping arrived in Beijing this month.",
    ),
    "a week after, and the day": (
        "Vladimir Putin arrived in Beijing a week after the Moscow parade of 9 May 2024.",
        "Vladimir Putin arrived in Beijing on 16 May 2024.",
    ),
    "began and ended": (
        "The strike at the Tessock mill began on 12 March 2024.",
        "The strike at the Tessock mill ended on 28 March 2024.",
    ),
    "killed and injured": ("The crash killed 30 people.", "The crash injured 12 people."),
    "other unit": ("The storm destroyed 40 houses.", "The storm destroyed 12 bridges."),
    "two stages": (
        "The first stage of the Ostra tunnel opened in 1998.",
        "The second stage of the Ostra tunnel opened in 2004.",
    ),
    "a part of it": (
        "The museum in Tessock opened in 1998.",
        "The museum's library in Tessock opened in 2004.",
    ),
    "a named part": ("Tate opened in 1897.", "Tate Modern opened in 2000."),
    "again": (
        "The bridge at Tessock was bombed on 3 April 1999.",
        "The bridge at Tessock was bombed again on 4 April 1999.",
    ),
    "shelled on many days": (
        "Kharkiv was hit by rockets on 7 May 2024.",
        "Kharkiv was hit by rockets on 8 May 2024.",
    ),
    "talks on two days": (
        "Vladimir Putin met Xi Jinping in Beijing on 16 May 2024.",
        "Vladimir Putin met Xi Jinping in Beijing on 17 May 2024.",
    ),
    "a letter and another": (
        "Xi Jinping wrote a letter to the family of Joseph Stilwell in August 2023.",
        "Xi Jinping wrote a letter to the family of Joseph Stilwell in September 2023.",
    ),
    "a fire and a fire": ("A fire at the mill killed 3 people.", "A fire at the mill killed 9 people."),
    "two terms": (
        "Vladimir Putin became president of Russia in 2000.",
        "Vladimir Putin became president of Russia in 2012.",
    ),
    "anniversary that adds up": (
        "On 7 May 2024 Belgrade marked the 25th anniversary of the bombing.",
        "The embassy was bombed on 7 May 1999.",
    ),
    "anniversary of something else": (
        "The parade in Moscow on 9 May 2024 marked the 79th anniversary of the victory.",
        "The Soviet victory at Stalingrad came on 2 February 1943.",
    ),
    "anniversary by the night": (
        "The arrival on 7 May 2024 came precisely 25 years after the bombing of the embassy.",
        "The embassy was bombed on 8 May 1999.",
    ),
    "anniversary of next year": (
        "China and Russia plan to celebrate the 80th anniversary of the victory in 2025.",
        "The victory came in 1946.",
    ),
    "no, in another year": (
        "In 2016 Xi Jinping visited the site of the bombed embassy.",
        "In May 2024 Xi Jinping did not visit the site of the bombed embassy.",
    ),
    "two authors": ("The report was written by Anna Holm.", "The report was written by Peter Lind."),
    "two winners": (
        "Spain won the World Cup in 2010.",
        "Germany won the World Cup in 2014.",
    ),
    "growth": (
        "The economy of Norway grew by 3 per cent in 2022.",
        "The economy of Norway grew by 1 per cent in 2023.",
    ),
    "two presidents": (
        "Barack Obama was president of the United States.",
        "George Bush was president of the United States.",
    ),
    "pronouns": ("He was born in 1815.", "He was born in 1791."),
    "since and on": (
        "The strike at the Tessock mill has gone on since 12 March 2024.",
        "The strike at the Tessock mill went on on 28 March 2024.",
    ),
    "a day without a year": (
        "The Chinese embassy in Belgrade was bombed on 7 May.",
        "The Chinese embassy in Belgrade was bombed on 7 May 1999.",
    ),
    "two numbers in one": (
        "The crash killed 3 people in the north and 4 people in the south.",
        "The crash killed 7 people.",
    ),
}
