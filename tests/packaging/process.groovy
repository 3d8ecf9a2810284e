// Reads a Nextflow file by Groovy, whose syntax it has, and writes the command of one of its processes, without the engine. What
// `workflow` does with channels is parsed, not run.
//   groovy process.groovy FILE.nf              prints the names of its processes
//   groovy process.groovy FILE.nf PROCESS script|stub JOB.json FOLDER
// JOB.json: inputs {name: value; "path:NAME" is a file, a list of them files}, params, ext, cpus. FOLDER gets `command` and `outputs`,
// a pattern a line.
import groovy.json.JsonSlurper
import org.codehaus.groovy.control.CompilerConfiguration

class Staged {
    String name
    String getSimpleName() { name.tokenize('.')[0] }
    String getBaseName() { name.contains('.') ? name[0..<name.lastIndexOf('.')] : name }
    String toString() { name }
}

// What is given on the command line is not replaced by a default.
class Params extends LinkedHashMap {
    Object put(key, value) { containsKey(key) ? get(key) : super.put(key, value) }
}

abstract class Pipeline extends Script {
    static final DIRECTIVES = ['tag', 'label', 'conda', 'container', 'cpus', 'publishDir', 'errorStrategy', 'maxRetries',
                               'val', 'path', 'tuple', 'emit']
    def processes = [:]
    def process(named) { processes[named[0]] = named[1] }
    def workflow(Closure body) {}
    def methodMissing(String name, args) {
        if (name ==~ /[A-Z_]+/ && args.size() == 1 && args[0] instanceof Closure) return [name, args[0]]
        throw new MissingMethodException(name, getClass(), args)
    }
}

// The names that a process sees, and what it declares
class Task {
    Map names
    List outputs = []
    def propertyMissing(String name) {
        if (!names.containsKey(name)) throw new MissingPropertyException("no input or name '$name'")
        names[name]
    }
    def methodMissing(String name, args) {
        if (!(name in Pipeline.DIRECTIVES)) throw new MissingMethodException(name, Task, args)
        def value = args.find { !(it instanceof Map) || it.id }
        if (name == 'path' && (value instanceof CharSequence)) outputs << value.toString()
        value
    }
}

def file = new File(args[0])
def text = file.text
// The two are one scope to Groovy: the other one goes.
def other = args.size() > 2 && args[2] == 'stub' ? /(?ms)^    script:\n.*?(?=^    stub:\n)/ : /(?ms)^    stub:\n.*?(?=^\}\n)/
text = text.replaceAll(other, '')
// A channel's name is no variable, and the engine quotes it, too.
text = text.replaceAll(/emit: (\w+)/, "emit: '\$1'")
def params = new Params()
def job = args.size() > 2 ? new JsonSlurper().parse(new File(args[3])) : [:]
params.putAll(job.params ?: [:])
def binding = new Binding([params: params, nextflow: [enable: [:]], moduleDir: file.absoluteFile.parent])
def configuration = new CompilerConfiguration(scriptBaseClass: 'Pipeline')
def script = new GroovyShell(this.class.classLoader, binding, configuration).parse(text, file.name)
script.run()
if (args.size() == 1) {
    println script.processes.keySet().join('\n')
    return
}

def staged
staged = { it instanceof List ? it.collect(staged) : it instanceof String && it.startsWith('path:') ? new Staged(name: it[5..-1]) : it }
def task = [cpus: job.cpus ?: 1, ext: job.ext ?: [:], process: args[1]]
def declared = new Task(names: job.inputs.collectEntries { key, value -> [key, staged(value)] } + [task: task] + binding.variables)
def body = script.processes[args[1]].clone()
body.delegate = declared
body.resolveStrategy = Closure.DELEGATE_FIRST
def command = body.call().toString().stripIndent()
new File(args[4], 'command').text = command
new File(args[4], 'outputs').text = declared.outputs.collect { it + '\n' }.join()
