package id.talenta.platform.data.events;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The methods of this service that receive events, by their topic: for what comes otherwise than from the broker just now. */
@ApplicationScoped
class EventHandlers {

    private final Config config;

    EventHandlers(Config config) {
        this.config = config;
    }

    private record Handler(Object bean, Method method) {}

    /**
     * Hands a record to the method that receives its topic.
     *
     * @return false if there is none
     */
    boolean handle(ConsumerRecord<String, byte[]> record) {
        Handler handler = handlers().get(record.topic());
        if (handler == null) {
            return false;
        }
        try {
            handler.method().invoke(handler.bean(), record);
            return true;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Handler> handlers() {
        Map<String, Handler> found = new HashMap<>();
        ArcContainer container = Arc.container();
        for (Bean<?> bean : container.beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                topicOf(method).ifPresent(topic -> {
                    Object instance = container.instance(bean.getBeanClass()).get();
                    found.put(topic, new Handler(instance, method));
                });
            }
        }
        return found;
    }

    private Optional<String> topicOf(Method method) {
        Incoming incoming = method.getAnnotation(Incoming.class);
        if (incoming == null
                || method.getParameterCount() != 1
                || method.getParameterTypes()[0] != ConsumerRecord.class
                || !method.trySetAccessible()) {
            return Optional.empty();
        }
        String key = "mp.messaging.incoming." + incoming.value() + ".topic";
        return Optional.of(config.getOptionalValue(key, String.class).orElse(incoming.value()));
    }
}
