import { AssignTag, CaseTag, CommentTag, ForTag, IfTag, Liquid, UnlessTag } from 'liquidjs';
import { registerFilters } from './register-filters.ts';
import { AttachmentTag, ChartTag, PageTag, SignatureTag, TableTag } from './block-tags.ts';

/**
 * A liquidjs engine reduced to the report language: only the tags and filters named here exist, no file can be
 * included, and unknown names are errors instead of empty text.
 */
export function createTemplateEngine(): Liquid {
  const engine = new Liquid({
    // With `templates` set, liquidjs never touches the file system.
    templates: {},
    ownPropertyOnly: true,
    strictVariables: true,
    // Unknown filters are found by the template check, which names the line and goes on to the next problem.
    strictFilters: false,
    parseLimit: 500_000,
    memoryLimit: 5_000_000,
  });
  for (const name of Object.keys(engine.tags)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) engine.unregisterFilter(name);
  for (const [name, tag] of TAGS) engine.registerTag(name, tag);
  registerFilters(engine);
  return engine;
}

const TAGS = [
  ['if', IfTag], ['unless', UnlessTag], ['case', CaseTag], ['for', ForTag], ['assign', AssignTag], ['comment', CommentTag],
  ['table', TableTag], ['chart', ChartTag], ['signature', SignatureTag], ['page', PageTag], ['attachment', AttachmentTag],
] as const;
