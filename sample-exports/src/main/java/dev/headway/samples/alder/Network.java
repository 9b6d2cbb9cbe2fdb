package dev.headway.samples.alder;

/** The networks, in the order of the story's columns, with the CRM's word for each. */
enum Network {
  INSTAGRAM("Instagram"),
  YOUTUBE("YouTube"),
  FACEBOOK("Facebook"),
  X("X"),
  /** The visitor came from social, but the tag was lost on the way. */
  NOT_STATED("");

  private final String drillDown;

  Network(String drillDown) {
    this.drillDown = drillDown;
  }

  String drillDown() {
    return drillDown;
  }
}
