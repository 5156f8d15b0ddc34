import path from 'node:path';
import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const source = path.join(import.meta.dirname, 'src');

/** Where a file stands: the layer is its first folder under src, the feature its second one. */
function placeOf(file) {
  const [layer, feature] = path.relative(source, file).split(path.sep);
  return { layer, feature: layer === 'features' ? feature : undefined };
}

/** shared imports nobody, a feature imports only itself and shared, app composes: read from the folders. */
const boundaries = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = placeOf(context.filename);
    function check(node) {
      const target = node.source?.value;
      if (typeof target !== 'string') return;
      const file = target.startsWith('@/')
        ? path.join(source, target.slice(2))
        : target.startsWith('.')
          ? path.resolve(path.dirname(context.filename), target)
          : undefined;
      if (file === undefined) return;
      const to = placeOf(file);
      const allowed =
        from.layer === 'shared'
          ? to.layer === 'shared'
          : from.layer === 'features'
            ? to.layer === 'shared' || to.feature === from.feature
            : true;
      if (!allowed) {
        const name = from.feature ? `feature "${from.feature}"` : from.layer;
        context.report({ node, message: `${name} must not import ${target}` });
      }
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

export default tseslint.config(
  { ignores: ['target', 'node', 'node_modules', 'src/shared/api/schema.d.ts'] },
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'build/*.ts', 'vite.config.ts'],
    extends: [tseslint.configs.strictTypeChecked, jsxA11y.flatConfigs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'react-hooks': reactHooks, gemba: { rules: { boundaries } } },
    rules: {
      'gemba/boundaries': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region'] }],
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
    },
  },
);
