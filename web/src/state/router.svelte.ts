/**
 * Where we are, kept in the address after the #, so that reloading works from any static host.
 * The words there are neutral on purpose: they end up in the browser's history.
 */
export interface Route {
  name: string;
  part: string;
}

export function parseHash(hash: string): Route {
  const [name = '', part = ''] = hash.replace(/^#\/?/, '').split('/');
  return { name: safeDecode(name), part: safeDecode(part) };
}

export function hashFor(name: string, part = ''): string {
  return `#/${encodeURIComponent(name)}${part === '' ? '' : `/${encodeURIComponent(part)}`}`;
}

/** The address of what knowledge/ leads to: a name, or a name and a part ("read/body"). */
export function hashTo(to: string): string {
  const [name = '', part = ''] = to.split('/');
  return hashFor(name, part);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

class Router {
  route = $state<Route>({ name: '', part: '' });

  listen(): void {
    this.route = parseHash(location.hash);
    addEventListener('hashchange', () => {
      this.route = parseHash(location.hash);
    });
  }

  go(name: string, part = ''): void {
    const hash = hashFor(name, part);
    if (location.hash === hash) this.route = { name, part };
    else location.hash = hash;
  }

  /** Without a way back: for steps that are over, such as a practice that was logged. */
  replace(name: string, part = ''): void {
    history.replaceState(null, '', hashFor(name, part));
    this.route = { name, part };
  }
}

export const router = new Router();
