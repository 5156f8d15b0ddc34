package app.gemba.payments

import app.gemba.MovableClock
import app.gemba.TestApp
import groovy.json.JsonSlurper
import io.micronaut.context.RuntimeBeanDefinition
import io.micronaut.context.event.BeanCreatedEventListener
import io.micronaut.runtime.server.EmbeddedServer
import java.time.Duration

/**
 * The application in a process of its own, to be killed. It takes orders from its standard input and ends with it. Until
 * it is told to go it only stands by: it has everything ready and does nothing.
 */
class CrashingApp {
    static void main(String[] arguments) {
        def clock = new MovableClock()
        def hooks = new CrashHooks()
        def listening = RuntimeBeanDefinition.builder(BeanCreatedEventListener, { hooks }).singleton(true).build()
        def context = TestApp.context(new JsonSlurper().parse(new File(arguments[0])) as Map, clock, listening)
        def server = context.getBean(EmbeddedServer)
        hooks.bind(context)
        System.in.eachLine { line ->
            def (order, what) = line.split(' ', 2)
            switch (order) {
                case 'go':
                    clock.advance(Duration.parse(what))
                    server.start()
                    println "READY $server.URI"
                    break
                case 'clock':
                    clock.advance(Duration.parse(what))
                    break
                case 'stop':
                    hooks.ask(what)
                    break
                default:
                    throw new IllegalArgumentException(line)
            }
        }
        Runtime.runtime.halt(0)
    }
}
