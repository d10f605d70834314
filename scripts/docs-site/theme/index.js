// The default theme with the fonts of the reader's system: nothing is loaded, and Chinese is set as elsewhere there.
import { useData } from 'vitepress'
import theme from 'vitepress/theme-without-fonts'
import { onMounted, watchEffect } from 'vue'
import './style.css'

export default {
  extends: theme,
  setup() {
    const { frontmatter } = useData()
    // One site with one search holds both languages; VitePress would call every page English.
    onMounted(() =>
      watchEffect(() => {
        document.documentElement.lang = frontmatter.value.lang ?? 'en'
      }),
    )
  },
}
