"""The sets of name shapes (`codes.Shape`) that the patterns of this folder are made of."""
from ..codes import GIVEN_SHAPES, NAME_SHAPES, NAMED_SHAPES, Shape

CAPITALS = GIVEN_SHAPES + Shape.CAPITAL  # names and common words that are written like them
TITLED = CAPITALS + Shape.DEMONYM + Shape.TITLE  # what a body's name is made of
PERSONAL = GIVEN_SHAPES + Shape.INITIAL + Shape.SUFFIX  # what a person's name goes on with
ARTICLES = Shape.DET + Shape.POSS
COUNTED = ARTICLES + Shape.QUANT + Shape.NUM  # what stands before a noun and its modifiers
DESCRIBED = TITLED + Shape.ADJ + Shape.NOUN  # what a description is made of
DESCRIPTIVE = DESCRIBED + Shape.GENITIVE + Shape.NUM + Shape.ADV
UPPER_WORDS = Shape.CAPITAL + Shape.CAPITAL_PARTICIPLE  # common words with a capital, at the head of a sentence
LEADING_WORDS = UPPER_WORDS + Shape.DEMONYM + Shape.TIME  # what only stands before a name: Utopian Ana Sorel
BEFORE_NAMES = ARTICLES + NAME_SHAPES
ENDS = Shape.STOP + Shape.MARK
STARTS = ENDS + Shape.COLON + Shape.DASH  # behind these a sentence starts
PRONOUNS = Shape.PRON + Shape.POSS
QUANTIFYING = Shape.QUANT + Shape.ADV
ROLE_NOUNS = Shape.NOUN + Shape.TITLE
NOT_BODIES = Shape.TITLE + Shape.FIRST_NAME + Shape.DEMONYM  # a capital word of these heads no body's name
SPELLED = PERSONAL + Shape.PARTICLE
RUNNING = CAPITALS + Shape.SUFFIX + Shape.TITLE + Shape.DEMONYM
JOINTS = Shape.AND + Shape.COMMA
ROLE_WORDS = Shape.DET + Shape.TITLE  # what one word of a list may start with that is somebody's title
IN_NAMES = NAMED_SHAPES + Shape.PARTICLE + Shape.TIME  # shapes within names
