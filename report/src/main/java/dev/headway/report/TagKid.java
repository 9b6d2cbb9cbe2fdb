package dev.headway.report;

/** What an element of a document's structure holds: others, or what is painted. */
sealed interface TagKid permits Tag, Tag.Leaf {}
