package app.gemba.payments

/** Plays a scenario once in order and some times in chaos, each time another, and compares. */
class MoneyProof {
    static final int CHAOTIC = 4

    private final MoneyLab lab
    private final MoneyPost post

    MoneyProof(MoneyLab lab) {
        this.lab = lab
        post = new MoneyPost(lab)
    }

    /** What is wrong with this seed's scenario, in words; nothing is right. */
    List<String> broken(long seed) {
        def scenario = MoneyScenario.of(seed)
        def orderly = new MoneyRun(lab, post, scenario, null)
        def right = orderly.play()
        def broken = orderly.violations()
        CHAOTIC.times {
            def chaotic = new MoneyRun(lab, post, scenario, new Random(seed * CHAOTIC + it))
            def got = chaotic.play()
            broken += chaotic.violations()
            if (got != right) {
                broken << "\n$scenario ends as\n$got and not as\n$right".toString()
            }
        }
        broken
    }
}
