import type { LinkTo } from '../../core/review/diff/formats/markdown';
import { relativeUri } from '../../core/text/relativeUri';
import type { CliEnvironment } from '../environment';
import { git } from './git';

/**
 * Where the lines of a commit's files can be seen. The address is given, or known from the variables that GitHub and
 * GitLab set in their jobs; without either there are no links.
 *
 * @param commit the newer commit; null for the working tree, which no page shows
 */
export async function webLinks(
  given: string | undefined,
  commit: string | null,
  environment: CliEnvironment,
): Promise<LinkTo> {
  const base = given ?? (commit === null ? null : addressFromJob(environment.variables, commit));
  if (base === null) return () => null;
  const prefix = (await git(['rev-parse', '--show-prefix'], environment.cwd)).toString().trim();
  return (path, line) => {
    const address = `${base.replace(/\/$/, '')}/${relativeUri(prefix + path)}`;
    // Markdown ends an address at the first closing bracket.
    const safe = address.replaceAll('(', '%28').replaceAll(')', '%29');
    return line === null ? safe : `${safe}#L${line}`;
  };
}

function addressFromJob(variables: Readonly<Record<string, string | undefined>>, commit: string): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, CI_PROJECT_URL: project } = variables;
  if (server !== undefined && repository !== undefined) return `${server}/${repository}/blob/${commit}`;
  return project === undefined ? null : `${project}/-/blob/${commit}`;
}
