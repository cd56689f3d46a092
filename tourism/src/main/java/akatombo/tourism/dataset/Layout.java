package akatombo.tourism.dataset;

/** The two generations of column names. */
public enum Layout {
  /** 推奨データセット, 2017 to 2022. */
  RECOMMENDED_2017("2017"),
  /** 自治体標準オープンデータセット, since 2023. */
  STANDARD_2023("2023");

  private final String text;

  Layout(String text) {
    this.text = text;
  }

  /** The name in addresses. */
  public String text() {
    return text;
  }
}
