package dev.headway.report;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.extend.AttributeResolver;
import org.xhtmlrenderer.css.extend.TreeResolver;

/**
 * Answers a rule for all elements of a name, classes and id, and notes when that is not enough.
 * What a rule says after it asked more means nothing.
 */
final class SubjectTrial implements AttributeResolver, TreeResolver {

  private final Subject subject;
  private boolean isEnough = true;

  SubjectTrial(Subject subject) {
    this.subject = subject;
  }

  /** Begins with the next rule. */
  void begin() {
    isEnough = true;
  }

  /** Whether nothing else was asked. */
  boolean isEnough() {
    return isEnough;
  }

  private boolean notKnown() {
    isEnough = false;
    return false;
  }

  private @Nullable String noText() {
    isEnough = false;
    return null;
  }

  private @Nullable Node noNode() {
    isEnough = false;
    return null;
  }

  @Override
  public String getElementName(Node element) {
    return subject.name();
  }

  @Override
  public boolean matchesElement(Node element, @Nullable String namespace, String name) {
    return namespace == null ? name.equals(subject.name()) : notKnown();
  }

  @Override
  public String getClass(Node element) {
    return subject.classes();
  }

  @Override
  public @Nullable String getID(Node element) {
    return subject.id().isEmpty() ? null : subject.id();
  }

  @Override
  public @Nullable String getAttributeValue(Node element, String name) {
    return noText();
  }

  @Override
  public @Nullable String getAttributeValue(Node element, String namespace, String name) {
    return noText();
  }

  @Override
  public @Nullable String getNonCssStyling(Node element) {
    return noText();
  }

  @Override
  public @Nullable String getElementStyling(Node element) {
    return noText();
  }

  @Override
  public @Nullable String getLang(Node element) {
    return noText();
  }

  @Override
  public boolean isLink(Node element) {
    return notKnown();
  }

  @Override
  public boolean isVisited(Node element) {
    return notKnown();
  }

  @Override
  public boolean isHover(Node element) {
    return notKnown();
  }

  @Override
  public boolean isActive(Node element) {
    return notKnown();
  }

  @Override
  public boolean isFocus(Node element) {
    return notKnown();
  }

  @Override
  public @Nullable Node getParentElement(Node element) {
    return noNode();
  }

  @Override
  public @Nullable Node getPreviousSiblingElement(Node element) {
    return noNode();
  }

  @Override
  public boolean isFirstChildElement(Node element) {
    return notKnown();
  }

  @Override
  public boolean isLastChildElement(Node element) {
    return notKnown();
  }

  @Override
  public int getPositionOfElement(Node element) {
    isEnough = false;
    return 0;
  }
}
