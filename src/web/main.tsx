import { DirectionProvider, MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiError, takeGiven } from './api.ts'
import { App } from './app.tsx'
import { LanguageProvider } from './language-provider.tsx'
import { PreferencesProvider } from './preferences.tsx'
import { groundVariables, theme } from './theme.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // the program runs on this machine or near it, whatever the browser thinks of the network
      networkMode: 'always',
      // what the server refused it refuses again; only silence is worth another try
      retry: (times, error) => times < 2 && !(error instanceof ApiError && error.failure),
    },
  },
})

takeGiven(queries)
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <DirectionProvider initialDirection="rtl" detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={groundVariables} defaultColorScheme="auto">
        <PreferencesProvider>
          <LanguageProvider>
            <QueryClientProvider client={queries}>
              <App />
            </QueryClientProvider>
          </LanguageProvider>
        </PreferencesProvider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
)
