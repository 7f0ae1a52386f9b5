# For scripts that measure the functions, from the root of the project: packages those that VARIANTS names, and says how to run.
variants="${VARIANTS:-floor plain enhanced-client lambda-router quarkus micronaut}"

projects=benchmarks/cold
for variant in $variants; do projects="$projects,benchmarks/functions/$variant"; done
mvn -q -Pfunctions -pl "$projects" -am package -DskipTests -Dmaven.javadoc.skip -Dmaven.source.skip -Dcyclonedx.skip
if [[ " $variants " == *" quarkus "* ]]; then
    rm -rf benchmarks/functions/quarkus/target/function
    unzip -q benchmarks/functions/quarkus/target/function.zip -d benchmarks/functions/quarkus/target/function
fi

core=""
command -v taskset > /dev/null && core="${CORE:-$(($(nproc) > 1 ? 1 : 0))}"
java17="$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p')"

# measure CLASS ARGUMENT...: runs a class that measures the packaged functions, and writes to benchmarks/cold/target/results
measure() {
    java -Dsun.net.httpserver.nodelay=true \
        -cp "benchmarks/cold/target/classes:$(cat benchmarks/cold/target/benchmark.classpath)" \
        "io.lambdarouter.benchmarks.cold.$1" benchmarks/functions benchmarks/cold/target/results "${@:2}"
}
