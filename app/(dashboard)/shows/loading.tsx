export { LoadingList as default } from '../../_ui/loading-list.tsx';
