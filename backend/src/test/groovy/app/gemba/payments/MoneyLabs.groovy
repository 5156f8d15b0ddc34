package app.gemba.payments

import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicLong
import java.util.function.LongConsumer

/** Several labs in which scenarios are played at once; they share nothing but the machine. */
class MoneyLabs implements Closeable {
    /** A lab waits for its database and its provider a third of the time. */
    static final int ON_TWO_CORES = 3

    private final List<MoneyLab> labs

    MoneyLabs(int number) {
        labs = atOnce((1..number).collect { { -> new MoneyLab() } }) as List<MoneyLab>
    }

    /** What is wrong with these seeds' scenarios, in words; nothing is right. */
    List<String> broken(long first, int seeds, LongConsumer played = { seed -> }) {
        def next = new AtomicLong(first)
        atOnce(labs.collect { lab ->
            { ->
                def proof = new MoneyProof(lab)
                List<String> broken = []
                for (def seed = next.getAndIncrement(); seed < first + seeds; seed = next.getAndIncrement()) {
                    broken.addAll(proof.broken(seed).collect { "seed $seed: $it".toString() })
                    played.accept(seed)
                }
                broken
            }
        }).sum() as List<String>
    }

    private static List atOnce(List<Closure> work) {
        Executors.newFixedThreadPool(work.size()).withCloseable { threads ->
            threads.invokeAll(work.collect { it as Callable })*.get()
        }
    }

    @Override
    void close() {
        labs*.close()
    }
}
