// Holds the manifests of deploy/kubernetes against the types of the Kubernetes API, and against what this project asks of each of its
// workloads. The patch of the base is laid over every Deployment first, as kustomize does it. Prints what is wrong; exit code 1 if anything is.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import yaml from 'js-yaml';

const BASE = 'deploy/kubernetes/base';
const OVERLAY = 'deploy/kubernetes/example';
const faults = [];

const documents = file => yaml.loadAll(readFileSync(file, 'utf8')).filter(Boolean);
const kustomization = directory => documents(join(directory, 'kustomization.yaml'))[0];
const named = resource => `${resource.kind} ${resource.metadata?.name}`;

/** Lays a patch over a resource: maps key by key, lists of named things by name, other lists whole. */
function merged(target, patch) {
    if (Array.isArray(patch)) {
        if (!Array.isArray(target) || !patch.every(item => item?.name)) return patch;
        const rest = patch.filter(item => !target.some(present => present.name === item.name));
        return target.map(item => merged(item, patch.find(one => one.name === item.name) ?? {})).concat(rest);
    }
    if (patch === null || typeof patch !== 'object') return patch;
    const result = {...target};
    for (const [key, value] of Object.entries(patch)) {
        result[key] = key in result ? merged(result[key], value) : value;
    }
    return result;
}

/** The generated checks let unknown fields pass, but look at every field that they know: what they did not look at is unknown. */
function watched(value, path, unseen) {
    if (value === null || typeof value !== 'object') return value;
    const children = new Map();
    const isMap = !Array.isArray(value);
    Object.entries(value).forEach(([key, child]) => {
        children.set(key, watched(child, `${path}/${key}`, unseen));
        if (isMap) unseen.add(`${path}/${key}`);
    });
    return new Proxy(value, {
        get(target, key) {
            unseen.delete(`${path}/${String(key)}`);
            return children.has(key) ? children.get(key) : target[key];
        },
    });
}

async function check(resource, file) {
    const module = await import(`kubernetes-models/${resource.apiVersion}/${resource.kind}`);
    const unseen = new Set();
    try {
        Object.assign(new module[resource.kind](), watched(resource, '', unseen)).validate();
    } catch (fault) {
        faults.push(`${file}: ${named(resource)}: ${fault.message}`);
        return;
    }
    const roots = [...unseen].filter(path => ![...unseen].some(other => path.startsWith(`${other}/`)));
    roots.forEach(path => faults.push(`${file}: ${named(resource)}: there is no field ${path}`));
}

function ask(holds, resource, what) {
    if (!holds) faults.push(`${named(resource)}: ${what}`);
}

const selects = (labels, selector) => Object.entries(selector ?? {}).every(([key, value]) => labels[key] === value);

/** What an operator of this suite relies on. */
function workload(deployment, all) {
    const pod = deployment.spec.template;
    const labels = pod.metadata.labels;
    const name = deployment.metadata.name;
    const of = kind => all.filter(resource => resource.kind === kind);
    for (const container of pod.spec.containers) {
        for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
            ask(container[probe], deployment, `${container.name} has no ${probe}`);
        }
        ask(container.resources?.limits?.memory, deployment, `${container.name} has no memory limit`);
        ask(container.resources?.requests?.cpu, deployment, `${container.name} asks for no cpu`);
        const security = container.securityContext ?? {};
        ask(security.readOnlyRootFilesystem === true, deployment, `${container.name} may write to its root file system`);
        ask(security.allowPrivilegeEscalation === false, deployment, `${container.name} may gain privileges`);
        ask(security.capabilities?.drop?.includes('ALL'), deployment, `${container.name} keeps capabilities`);
        for (const variable of container.env ?? []) {
            ask(!/PASSWORD|SECRET|TOKEN/.test(variable.name) || !variable.value, deployment, `${variable.name} is given in plain text`);
        }
    }
    ask(pod.spec.securityContext?.runAsNonRoot === true, deployment, 'runs as root');
    ask(pod.spec.automountServiceAccountToken === false, deployment, 'is given a token of the cluster');
    ask(deployment.spec.replicas === undefined, deployment, 'gives a number of replicas, which is the autoscaler\'s to decide');
    ask(selects(labels, deployment.spec.selector.matchLabels), deployment, 'does not select its own pods');
    ask(of('Service').some(one => selects(labels, one.spec.selector)), deployment, 'has no Service');
    ask(of('PodDisruptionBudget').some(one => selects(labels, one.spec.selector.matchLabels)), deployment, 'has no PodDisruptionBudget');
    ask(of('HorizontalPodAutoscaler').some(one => one.spec.scaleTargetRef.name === name), deployment, 'has no HorizontalPodAutoscaler');
    ask(
        of('NetworkPolicy').some(one => Object.keys(one.spec.podSelector?.matchLabels ?? {}).length > 0
            && selects(labels, one.spec.podSelector.matchLabels)),
        deployment,
        'has no NetworkPolicy of its own');
    const mounted = pod.spec.containers.flatMap(container => container.volumeMounts ?? []).map(mount => mount.name);
    const volumes = (pod.spec.volumes ?? []).map(volume => volume.name);
    ask(mounted.every(mount => volumes.includes(mount)), deployment, `mounts what is no volume: ${mounted.filter(m => !volumes.includes(m))}`);
}

const base = kustomization(BASE);
const patches = base.patches.map(patch => ({target: patch.target, content: documents(join(BASE, patch.path))[0]}));
const all = [];
for (const file of base.resources) {
    for (const resource of documents(join(BASE, file))) {
        const patched = patches
            .filter(patch => patch.target.kind === resource.kind)
            .reduce((result, patch) => merged(result, {spec: patch.content.spec}), resource);
        all.push(patched);
        await check(patched, file);
    }
}
for (const file of kustomization(OVERLAY).resources.filter(name => name.endsWith('.yaml'))) {
    for (const resource of documents(join(OVERLAY, file))) await check(resource, file);
}
const deployments = all.filter(resource => resource.kind === 'Deployment');
deployments.forEach(deployment => workload(deployment, all));
const given = kustomization(OVERLAY).configMapGenerator.map(map => map.name);
for (const deployment of deployments) {
    for (const container of deployment.spec.template.spec.containers) {
        const wanted = (container.envFrom ?? []).map(from => from.configMapRef?.name).filter(Boolean);
        wanted.forEach(name => ask(given.includes(name), deployment, `wants the ConfigMap ${name}, which the overlay does not make`));
    }
    const images = kustomization(OVERLAY).images.map(image => image.name);
    deployment.spec.template.spec.containers.forEach(container =>
        ask(images.includes(container.image), deployment, `the overlay gives no version of ${container.image}`));
}

faults.forEach(fault => console.error(fault));
console.log(`${all.length} resources of ${deployments.length} workloads, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
