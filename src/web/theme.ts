import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, Radio, virtualColor } from '@mantine/core'

// One ink and no ramp: tokens.css is the source of every colour, the kit is given the same ones.
const ten = (colour: string) => Array(10).fill(colour) as unknown as MantineColorsTuple

export const theme = createTheme({
  fontFamily: '"IBM Plex Sans Arabic", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "DejaVu Sans Mono", monospace',
  defaultRadius: 3,
  primaryColor: 'ink',
  autoContrast: true,
  respectReducedMotion: true,
  colors: {
    ink: virtualColor({ name: 'ink', light: 'inkLight', dark: 'inkDark' }),
    inkLight: ten('#191b1f'),
    inkDark: ten('#ebe8e1'),
    gray: [
      '#f2f2ec',
      '#f0efe6',
      '#dfded6',
      '#c9c8bf',
      '#85847a',
      '#686c72',
      '#686c72',
      '#4d5157',
      '#33363b',
      '#191b1f',
    ],
    dark: [
      '#ebe8e1',
      '#bcbab3',
      '#979893',
      '#979893',
      '#757b83',
      '#30353c',
      '#1b1e23',
      '#14161a',
      '#101215',
      '#0c0e11',
    ],
  },
  fontSizes: { xs: '11.5px', sm: '12.5px', md: '14px', lg: '16px', xl: '22px' },
  components: { Radio: Radio.extend({ defaultProps: { iconColor: 'var(--mantine-color-body)' } }) },
})

const ground = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-error': 'var(--attend)',
}
export const groundVariables: CSSVariablesResolver = () => ({ variables: {}, light: ground, dark: ground })
