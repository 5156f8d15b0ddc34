package app.gemba.payments

import app.gemba.MovableClock
import app.gemba.TestApp
import groovy.json.JsonSlurper
import io.micronaut.context.ApplicationContext
import io.micronaut.context.RuntimeBeanDefinition
import io.micronaut.context.event.BeanCreatedEventListener
import io.micronaut.runtime.server.EmbeddedServer

/**
 * The application in a process of its own, to be killed. It takes orders from its standard input and ends with it. Until
 * it is told to go it only stands by: it has everything ready and does nothing.
 */
class CrashingApp {
    static void main(String[] arguments) {
        def hooks = new CrashHooks()
        def server = context(new JsonSlurper().parse(new File(arguments[0])) as Map, new MovableClock(), hooks).getBean(EmbeddedServer)
        System.in.eachLine { line ->
            def (order, what) = line.split(' ', 2)
            switch (order) {
                case 'go':
                    server.start()
                    // it has caught up with the provider before anything happens
                    assert server.applicationContext.getBean(Class.forName('app.gemba.payments.operations.Sending')).allowed()
                    println "READY $server.URI"
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

    /** Nothing happens in it before its server is started. */
    static ApplicationContext context(Map<String, Object> settings, MovableClock clock, CrashHooks hooks) {
        def listening = RuntimeBeanDefinition.builder(BeanCreatedEventListener, { hooks }).singleton(true).build()
        def context = TestApp.context(settings, clock, listening)
        hooks.bind(context)
        context
    }
}
