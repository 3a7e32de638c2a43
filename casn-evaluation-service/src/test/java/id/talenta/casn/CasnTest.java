package id.talenta.casn;

import id.talenta.local.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** What the tests against the running service share: one boot, one database, one broker. */
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "casn"), @ResourceArg(name = "kafka", value = "true")})
public abstract class CasnTest {}
