import * as vscode from 'vscode';
import { changeKey } from '../../core/review/diff/describeRecord';
import { authorSlug } from '../../core/annotation/sidecar/names';
import type { Stance } from '../../core/annotation/model';
import { diffNewsrooms } from '../../core/review/diff/diffNewsrooms';
import type { ArticleChange, DiffReport } from '../../core/review/diff/diffReport';
import type { RecordChange } from '../../core/review/diff/recordDiff';
import { reviewSidecars } from '../../core/review/newsroom';
import type { AnnotationStore } from '../annotations/annotationStore';
import { DisposableStore, type Disposes } from '../disposableStore';
import { readChangedFiles } from './changedFiles';
import { openRepository, type GitRepository } from './gitApi';

const VIEWED = 'corroborate.review.viewed';
/** Changes that come together, as a branch switch brings them, are read once. */
const SETTLE_MS = 400;

/** One change to look at: a record of a sidecar, or an annotation whose article changed under it. */
export interface ReviewItem {
  readonly key: string;
  readonly change: RecordChange;
}

/** A review: the changes of annotations since a commit, what became of them, and which ones were looked at. */
export class ReviewSession implements Disposes {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());
  private repository: GitRepository | null = null;
  private report: DiffReport | null = null;
  private list: readonly ReviewItem[] = [];
  /** What the user said to annotations that changed, by their ids. */
  private answers: ReadonlyMap<string, readonly Stance[]> = new Map();
  private viewed: Set<string>;
  private timer: ReturnType<typeof setTimeout> | null = null;
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly annotations: AnnotationStore,
    private readonly memory: vscode.Memento,
  ) {
    this.viewed = new Set(memory.get<string[]>(VIEWED) ?? []);
  }

  /** The commit that is compared with; null before a review was started. */
  get base(): string | null {
    return this.report?.base ?? null;
  }

  /** What there is to look at. The user's own answers to it are not: `answersTo` has them. */
  get items(): readonly ReviewItem[] {
    return this.list;
  }

  answersTo({ change }: ReviewItem): readonly Stance[] {
    return change.record === 'annotation' ? (this.answers.get(change.after?.id ?? '') ?? []) : [];
  }

  get articles(): readonly ArticleChange[] {
    return this.report?.articles.filter(({ affected }) => affected.length > 0) ?? [];
  }

  get current(): DiffReport | null {
    return this.report;
  }

  get root(): vscode.Uri | null {
    return this.repository?.rootUri ?? null;
  }

  /** @throws NoGit where there is no repository. */
  async start(chooseBase: (repository: GitRepository) => Promise<string | null>): Promise<boolean> {
    const repository = await openRepository();
    const base = await chooseBase(repository);
    if (base === null) return false;
    if (this.repository !== repository) {
      this.repository = repository;
      this.store.add(repository.state.onDidChange(() => this.refreshSoon()));
      this.store.add(vscode.workspace.onDidSaveTextDocument(() => this.refreshSoon()));
    }
    await this.compare(repository, base);
    return true;
  }

  isViewed(item: ReviewItem): boolean {
    return this.viewed.has(item.key);
  }

  setViewed(item: ReviewItem, viewed: boolean): void {
    if (viewed) this.viewed.add(item.key);
    else this.viewed.delete(item.key);
    void this.memory.update(VIEWED, [...this.viewed]);
    this.changed.fire();
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.store.dispose();
  }

  private refreshSoon(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      const { repository, base } = this;
      // A commit that is gone (a rebase, a shallow clone) keeps what was last shown.
      if (repository !== null && base !== null) this.compare(repository, base).catch(() => undefined);
    }, SETTLE_MS);
  }

  private async compare(repository: GitRepository, base: string): Promise<void> {
    const { before, after } = await readChangedFiles(repository, base);
    this.report = diffNewsrooms(
      { name: base, files: before, sidecars: reviewSidecars(before), corpus: null },
      { name: null, files: after, sidecars: reviewSidecars(after), corpus: null },
    );
    const user = await this.annotations.authorOf(repository.rootUri);
    const { items, answers } = sortOut(this.report.records, user);
    this.list = items;
    this.answers = answers;
    const known = new Set(this.list.map(({ key }) => key));
    this.viewed = new Set([...this.viewed].filter((key) => known.has(key)));
    this.changed.fire();
  }
}

/** Parts what is to be looked at from what the user said to it. */
function sortOut(
  records: readonly RecordChange[],
  user: string | null,
): { readonly items: ReviewItem[]; readonly answers: Map<string, Stance[]> } {
  const changed = new Set(
    records.flatMap((change) => (change.record === 'annotation' && change.after !== null ? [change.after.id] : [])),
  );
  const isOwn = ({ author }: RecordChange): boolean =>
    user !== null && author !== null && authorSlug(author) === authorSlug(user);
  const items: ReviewItem[] = [];
  const answers = new Map<string, Stance[]>();
  for (const change of records) {
    const reply = change.record === 'reply' ? change.after : null;
    if (reply !== null && changed.has(reply.to) && isOwn(change))
      answers.set(reply.to, [...(answers.get(reply.to) ?? []), reply.stance]);
    else items.push({ key: changeKey(change), change });
  }
  return { items, answers };
}
