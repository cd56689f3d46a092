package akatombo.gtfs;

/** A text and the language it was found in, which is the feed's own when it was not translated. */
public record LocalizedText(String text, Language language) {}
