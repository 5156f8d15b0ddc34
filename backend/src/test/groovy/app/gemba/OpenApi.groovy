package app.gemba

import groovy.yaml.YamlSlurper

/** The API's own description, read by the specs that are generated from it. */
class OpenApi {
    static final Map document = new YamlSlurper()
        .parse(OpenApi.classLoader.getResourceAsStream('META-INF/swagger/openapi.yml')) as Map

    static List<Operation> operations() {
        document.paths.collectMany { path, methods ->
            methods.findAll { it.key in ['get', 'post', 'put', 'delete', 'patch'] }.collect { method, description ->
                new Operation(method: method.toUpperCase(), path: path, description: description)
            }
        }
    }

    /** The schema behind a reference; a nullable one is wrapped into allOf. */
    static Map schema(Map given) {
        if (given?.'$ref') {
            return schema(document.components.schemas[given.'$ref'.tokenize('/').last()] as Map)
        }
        given?.allOf?.size() == 1 ? schema(given.allOf[0] as Map) + (given - [allOf: given.allOf]) : given
    }

    /** The shortest valid value: required fields, the least that the bounds allow. Named values win over made-up ones. */
    static Object example(Map given, String name, Map named) {
        if (name && named.containsKey(name)) {
            return named[name]
        }
        def schema = schema(given)
        if (schema.enum) {
            return schema.enum[0]
        }
        switch (schema.type) {
            case 'object': return object(schema, named)
            case 'array': return (0..<(schema.minItems ?: 0)).collect { example(schema.items as Map, null, named) }
            case 'integer': return Math.max((schema.minimum ?: 0) as long, schema.exclusiveMinimum ? 1L : 0L)
            case 'number': return schema.minimum ?: 0
            case 'boolean': return true
            case 'string': return text(schema, name)
            default: return [:]
        }
    }

    private static Map object(Map schema, Map named) {
        (schema.properties ?: [:]).findAll { it.key in (schema.required ?: []) || named.containsKey(it.key) }
            .collectEntries { [it.key, example(it.value as Map, it.key as String, named)] }
    }

    private static String text(Map schema, String name) {
        switch (schema.format) {
            case 'uuid': return UUID.randomUUID().toString()
            case 'date': return '2031-03-03'
            case 'date-time': return name?.endsWith('Local') ? '2031-03-03T09:00:00' : '2031-03-03T09:00:00Z'
            default: return 'x' * Math.max(schema.minLength ?: 3, 1)
        }
    }

    static class Operation {
        String method
        String path
        Map description

        String getWho() {
            description.'x-access'?.who
        }

        List<Map> getParameters() {
            (description.parameters ?: []) as List<Map>
        }

        /** The schema of the JSON object that it takes; null when it takes none. */
        Map getBody() {
            def schema = OpenApi.schema(description.requestBody?.content?.'application/json'?.schema as Map)
            schema?.properties ? schema : null
        }

        boolean isMultipart() {
            description.requestBody?.content?.containsKey('multipart/form-data')
        }

        boolean isTakesBody() {
            description.requestBody != null
        }

        List<String> getPathParameters() {
            (path =~ /\{(\w+)}/).collect { it[1] }
        }

        String toString() {
            "$method $path"
        }
    }
}
