package app.gemba.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The histograms of the server's request timer, which counts from the first filter to the written answer. */
record Timers(Map<String, TreeMap<Double, Double>> buckets) {
    private static final Pattern BUCKET =
            Pattern.compile("http_server_requests_seconds_bucket\\{.*?uri=\"([^\"]*)\".*?le=\"([^\"]*)\".*?} ([0-9.eE+]+)");

    static Timers read(Stack stack) throws IOException, InterruptedException {
        String page = stack.http.send(HttpRequest.newBuilder(stack.site().resolve("/prometheus")).build(), HttpResponse.BodyHandlers.ofString()).body();
        Map<String, TreeMap<Double, Double>> buckets = new HashMap<>();
        Matcher line = BUCKET.matcher(page);
        while (line.find()) {
            double upTo = line.group(2).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(line.group(2));
            buckets.computeIfAbsent(line.group(1), uri -> new TreeMap<>()).merge(upTo, Double.parseDouble(line.group(3)), Double::sum);
        }
        return new Timers(buckets);
    }

    /** In milliseconds: the upper edge of the bucket in which this share of the requests since then is reached. */
    double since(Timers before, String route, double share) {
        TreeMap<Double, Double> now = buckets.getOrDefault(route, new TreeMap<>());
        TreeMap<Double, Double> then = before.buckets.getOrDefault(route, new TreeMap<>());
        if (now.isEmpty()) {
            return Double.NaN;
        }
        double all = now.lastEntry().getValue() - then.getOrDefault(now.lastKey(), 0.0);
        for (var bucket : now.entrySet()) {
            if (bucket.getValue() - then.getOrDefault(bucket.getKey(), 0.0) >= all * share) {
                return bucket.getKey() * 1000;
            }
        }
        return Double.NaN;
    }
}
