package app.gemba.payments

import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path

/**
 * The payment provider's own description of its API. It is no part of the product: it is looked for beside the project or
 * where the system property gemba.stripe-openapi says, and without it the specs that read it are skipped.
 */
class ProviderDescription {
    private static final List<String> LISTED = ['string', 'integer', 'number', 'boolean', 'array', 'object']
    private static ProviderDescription read

    private final Map paths

    ProviderDescription(Map description) {
        paths = description.paths
    }

    static Path file() {
        def given = System.getProperty('gemba.stripe-openapi')
        if (given) {
            return Path.of(given)
        }
        for (def folder = Path.of('').toAbsolutePath(); folder != null; folder = folder.parent) {
            def candidate = folder.resolve('shared/data/stripe-openapi.json')
            if (Files.exists(candidate)) {
                return candidate
            }
        }
        null
    }

    /** Null where the file is absent. */
    static synchronized ProviderDescription find() {
        if (read == null && file() != null) {
            read = new ProviderDescription(new JsonSlurper().parse(file().toFile()) as Map)
        }
        read
    }

    /** Everything that the provider would not take about a request that the simulator has recorded. */
    List<String> violations(Map request) {
        def operation = operation(request.method as String, request.path as String)
        if (operation == null) {
            return ["$request.method $request.path is no operation of the provider".toString()]
        }
        def wrong = []
        def sent = tree(request.params as List, wrong)
        def query = (operation.parameters ?: []).findAll { it.in == 'query' }
        def content = request.method == 'POST' ? operation.requestBody?.content?.values()?.find() : null
        def schema = request.method == 'POST' ? content?.schema :
            [type: 'object', properties: query.collectEntries { [it.name, it.schema] },
             required: query.findAll { it.required }*.name]
        check(schema ?: [type: 'object', properties: [:]], sent, '', wrong)
        wrong.collect { "$request.method $request.path: $it".toString() }
    }

    private Map operation(String method, String path) {
        def asked = path.tokenize('/')
        def fitting = paths.findAll { template, operations ->
            def steps = template.tokenize('/')
            operations[method.toLowerCase()] && steps.size() == asked.size() &&
                [steps, asked].transpose().every { step, part -> step == part || step.startsWith('{') }
        }
        def closest = fitting.max { it.key.tokenize('/').count { step -> !step.startsWith('{') } }
        closest?.value?.get(method.toLowerCase()) as Map
    }

    /** Names such as a[b][0][c] as nested maps. */
    private static Map tree(List<List<String>> params, List wrong) {
        def root = [:]
        params.each { name, value ->
            def steps = name.replace(']', '').split(/\[/, -1) as List
            def at = root
            steps[0..<-1].each { step -> at = at.computeIfAbsent(step, { [:] }) }
            if (!(at instanceof Map) || at.containsKey(steps.last())) {
                wrong << "$name is given twice".toString()
            } else {
                at[steps.last()] = value
            }
        }
        root
    }

    private void check(Map schema, sent, String at, List wrong) {
        if (schema.anyOf) {
            def tries = schema.anyOf.collect { one -> [].tap { check(one as Map, sent, at, it) } }
            if (!tries.any { it.empty }) {
                wrong.addAll(tries.min { it.size() })
            }
            return
        }
        if (!LISTED.contains(schema.type)) {
            throw new IllegalStateException("The description says $schema about $at")
        }
        this."$schema.type"(schema, sent, at, wrong)
    }

    private void object(Map schema, sent, String at, List wrong) {
        if (!(sent instanceof Map)) {
            wrong << "$at is no object but $sent".toString()
            return
        }
        def free = schema.additionalProperties
        sent.each { name, value ->
            def inner = at ? "$at[$name]".toString() : name as String
            def known = schema.properties?.get(name) ?: (free instanceof Map ? free : null)
            known ? check(known as Map, value, inner, wrong) : wrong << "$inner is unknown".toString()
        }
        (schema.required ?: []).findAll { !sent.containsKey(it) }.each { wrong << "$it is missing in ${at ?: 'the form'}".toString() }
    }

    private void array(Map schema, sent, String at, List wrong) {
        if (!(sent instanceof Map) || (sent.keySet() as List) != (0..<sent.size()).collect { it as String }) {
            wrong << "$at is no list but $sent".toString()
            return
        }
        sent.each { index, value -> check(schema.items as Map, value, "$at[$index]", wrong) }
    }

    private void string(Map schema, sent, String at, List wrong) {
        if (sent instanceof Map || schema.enum && !schema.enum.contains(sent) ||
                schema.maxLength && (sent as String).length() > (schema.maxLength as int)) {
            wrong << "$at can't be $sent".toString()
        }
    }

    private void integer(Map schema, sent, String at, List wrong) {
        if (!(sent ==~ /-?\d{1,18}/)) {
            wrong << "$at is no whole number but $sent".toString()
        }
    }

    private void number(Map schema, sent, String at, List wrong) {
        if (!(sent ==~ /-?\d+(\.\d+)?/)) {
            wrong << "$at is no number but $sent".toString()
        }
    }

    private void 'boolean'(Map schema, sent, String at, List wrong) {
        if (!(sent in ['true', 'false'])) {
            wrong << "$at is neither true nor false but $sent".toString()
        }
    }
}
