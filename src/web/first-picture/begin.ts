import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Loader.css'
import '@mantine/core/styles/Button.css'
import '@mantine/core/styles/Input.css'
import '../fonts.css'
import '../tokens.css'
import '../base.css'
import '../print.css'
import '../screens/dialogue.css'
import '../dialogue/as-of.css'

// The first script of a page. What the server has drawn is painted before the program is unpacked.

const program = () => void import('../main.tsx')

if (document.querySelector('.first-picture') && !document.hidden)
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = program
    port2.postMessage(null)
  })
else program()
