package app.gemba.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What is read back from the index: who it is, and of which state. All that is shown comes from the database. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Document(String id, long revision) {}
