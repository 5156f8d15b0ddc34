package app.gemba.payments

/** One death: where, in the middle of what, what people do again afterwards because they got no answer, and what must be so. */
class CrashCase {
    CrashStep step
    String kind
    MoneyDeal deal
    /** Whose id stands in what is worked on. */
    Object subject
    /** What begins it, at the application with this address. */
    Closure act
    /** What is done again by whoever got no answer. */
    Closure again
    /** What is not so in the end, in words. */
    Closure<List<String>> wrong
    /** What goes wrong with the call, if anything does; a fault that the provider is ordered to make. */
    Map fault
    /** Whether it comes to its step before the others begin. */
    boolean alone
    /** Whether it begins when all others have come to theirs. */
    boolean last
    /** The provider's event that is told about it, if one is. */
    String event

    String getPoint() {
        CrashHooks.point(step, kind, subject)
    }

    /** Claims that do not hold, in words. */
    static List<String> untrue(Map<String, Boolean> claims) {
        claims.findAll { !it.value }.collect { "it is not so that $it.key".toString() }
    }

    @Override
    String toString() {
        fault ? "$point after $fault.kind $fault.status" : point
    }
}
