package akatombo.tourism.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The datasets of the national standard that a tourism office keeps. */
public enum DatasetKind {
  TOURISM_FACILITIES("tourism-facilities", "観光施設一覧", "Tourism facilities"),
  CULTURAL_PROPERTIES("cultural-properties", "文化財一覧", "Cultural properties"),
  EVENTS("events", "イベント一覧", "Events"),
  PUBLIC_TOILETS("public-toilets", "公衆トイレ一覧", "Public toilets"),
  AED("aed", "AED設置箇所一覧", "Automated external defibrillators"),
  PUBLIC_WIFI("public-wifi", "公衆無線LANアクセスポイント一覧", "Public wireless LAN access points"),
  EVACUATION_SITES("evacuation-sites", "指定緊急避難場所一覧", "Designated emergency evacuation sites");

  private final String text;
  private final String japanese;
  private final String english;

  DatasetKind(String text, String japanese, String english) {
    this.text = text;
    this.japanese = japanese;
    this.english = english;
  }

  /** The name in addresses. */
  public String text() {
    return text;
  }

  /** The title in the standard. */
  public String japanese() {
    return japanese;
  }

  public String english() {
    return english;
  }

  /** The dataset of that name in addresses. */
  public static Optional<DatasetKind> find(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
  }

  /** The names in addresses. */
  public static List<String> texts() {
    return Arrays.stream(values()).map(DatasetKind::text).toList();
  }
}
