/**
 * Stands in for Lambda on either side of a function, and looks at what deploys it.
 *
 * <p>{@link io.lambdarouter.testkit.LambdaRouterTest} gives a test of observers a container with a router in it, and
 * {@link io.lambdarouter.testkit.ChangeEvents} makes events of the application's own objects.
 *
 * <p>{@link io.lambdarouter.testkit.EventSourceMappingSimulator} does with the records of a DynamoDB stream what Lambda's
 * event source mapping does, in the test's own process and in simulated time.
 *
 * <p>{@link io.lambdarouter.testkit.LocalLambda} runs a packaged function as Lambda would: on AWS's own runtime interface
 * client, in a process of its own, against a Runtime API on the loopback interface.
 *
 * <pre>{@code
 * Path root = TaskRoot.assemble(temporary.resolve("function"), classes, libraries);
 * try (LocalLambda lambda = LocalLambda.of(root, "io.lambdarouter.core.LambdaRouterHandler").start()) {
 *     String response = lambda.invoke(event).response();
 * }
 * }</pre>
 *
 * <p>{@link io.lambdarouter.testkit.TemplateCheck} compares the template that deploys a function with its observers.
 *
 * <p>The runtime interface client comes with native libraries for Linux on x86-64 and AArch64 only.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
@NullMarked
package io.lambdarouter.testkit;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
