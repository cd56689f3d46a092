package akatombo.tourism;

/** What a day is that the law makes a holiday (国民の祝日に関する法律, articles 2 and 3). */
public enum JapaneseHoliday {
  NEW_YEARS_DAY,
  COMING_OF_AGE_DAY,
  FOUNDATION_DAY,
  EMPERORS_BIRTHDAY,
  VERNAL_EQUINOX_DAY,
  SHOWA_DAY,
  CONSTITUTION_DAY,
  GREENERY_DAY,
  CHILDRENS_DAY,
  MARINE_DAY,
  MOUNTAIN_DAY,
  RESPECT_FOR_THE_AGED_DAY,
  AUTUMNAL_EQUINOX_DAY,
  SPORTS_DAY,
  CULTURE_DAY,
  LABOR_THANKSGIVING_DAY,
  ACCESSION_DAY,
  ENTHRONEMENT_DAY,
  /** The next day that is none, after one that falls on a Sunday. */
  SUBSTITUTE_HOLIDAY,
  /** A day between two. */
  CITIZENS_HOLIDAY
}
