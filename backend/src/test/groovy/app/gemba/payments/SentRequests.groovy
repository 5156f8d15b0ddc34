package app.gemba.payments

import com.stripe.Stripe

/** Every request that our adapter has sent in this run, as the simulator recorded it, held against the provider's description. */
class SentRequests {
    private static String last = ''

    /** What was wrong with the requests since the last look; empty also where the description is not here. */
    static synchronized List<String> violations() {
        def description = ProviderDescription.find()
        def provider = PaymentProviderForSpecs.started()
        if (description == null || provider == null) {
            return []
        }
        def fresh = provider.ask(last ? "requests/$last" : 'requests')
        last = fresh ? fresh[0].id : last
        fresh.collectMany { violations(description, it as Map) }.unique()
    }

    static List<String> violations(ProviderDescription description, Map request) {
        def headers = request.headers
        if (!headers['user-agent'].startsWith('Stripe/v1 JavaBindings')) {
            return []
        }
        def wrong = description.violations(request)
        if (headers['stripe-version'] != Stripe.API_VERSION) {
            wrong << "${request.method} ${request.path} was sent for version ${headers['stripe-version']}".toString()
        }
        if (request.method == 'POST' && !(request.idempotency_key ==~ /[a-z]{2}:[0-9a-f-]{36}:\d+/)) {
            wrong << "POST ${request.path} has the key ${request.idempotency_key}, which is not an operation's".toString()
        }
        wrong
    }
}
