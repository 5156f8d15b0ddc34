package app.gemba.identity;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.order.Ordered;

/** A sign-in that the sign-in page offers with one click. There are none unless {@code gemba.demo-logins} lists some. */
@EachProperty(value = "gemba.demo-logins", list = true)
record DemoLogin(@Parameter int index, Role role, String name, String email, String password) implements Ordered {
    @Override
    public int getOrder() {
        return index;
    }
}
