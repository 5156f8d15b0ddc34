package app.gemba.local;

import java.net.URI;

/** Where Elasticsearch is, and what the names of this run's indices must start with. */
public record SearchServer(URI url, String indexPrefix) {}
